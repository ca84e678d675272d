import type {
  DescribeHoursOfOperationCommandInput,
  DescribeHoursOfOperationCommandOutput,
  HoursOfOperationConfig,
} from '@aws-sdk/client-connect';
import type { TimeSlot } from '../../../emulator/inventory/types.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, inventoryOf, requireItem, resourceIn } from './connect-context.ts';

/** Overrides are an operation of their own (ListHoursOfOperationOverrides), which is not emulated. */
export const describeHoursOfOperation: Operation<
  DescribeHoursOfOperationCommandInput,
  DescribeHoursOfOperationCommandOutput,
  ConnectContext
> = {
  access: (input, context) => [
    { resource: resourceIn(context, input.InstanceId, 'operating-hours', input.HoursOfOperationId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const hours = requireItem(inventoryOf(context, input.InstanceId).hours, 'hours of operation', input.HoursOfOperationId);
    return {
      HoursOfOperation: {
        HoursOfOperationId: hours.id,
        HoursOfOperationArn: hours.arn,
        Name: hours.name,
        TimeZone: hours.timeZone,
        Config: hours.config.map(describeSlot),
      },
    };
  },
};

const describeSlot = ({ day, start, end }: TimeSlot): HoursOfOperationConfig => ({
  Day: day as HoursOfOperationConfig['Day'],
  StartTime: { Hours: start.hours, Minutes: start.minutes },
  EndTime: { Hours: end.hours, Minutes: end.minutes },
});
