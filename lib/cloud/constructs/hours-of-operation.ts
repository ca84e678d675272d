import { CfnHoursOfOperation } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import type { CenterHours, CenterTimeSlot } from '../../center/center.ts';
import { hoursOverrides } from './hours-overrides.ts';
import type { InstancePart } from './instance-part.ts';

export interface HoursOfOperationProps extends InstancePart {
  hours: CenterHours;
}

/** A week, with the days on which something else holds. */
export class HoursOfOperation extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, { hours, instanceArn, lanes }: HoursOfOperationProps) {
    super(scope, id);
    const resource = new CfnHoursOfOperation(this, 'Resource', {
      instanceArn,
      name: hours.name,
      description: hours.description,
      timeZone: hours.timeZone,
      config: timeSlots(hours.week),
      hoursOfOperationOverrides: hoursOverrides(hours).map((override) => ({
        overrideName: override.name,
        effectiveFrom: override.from,
        effectiveTill: override.to,
        overrideConfig: timeSlots(override.slots),
      })),
    });
    lanes.add(resource);
    this.arn = resource.attrHoursOfOperationArn;
  }
}

function timeSlots(slots: readonly CenterTimeSlot[]) {
  return slots.map(({ day, start, end }) => ({ day, startTime: { ...start }, endTime: { ...end } }));
}
