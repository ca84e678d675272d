import type { ContactMetricResult, GetContactMetricsCommandInput, GetContactMetricsCommandOutput } from '@aws-sdk/client-connect';
import { AwsError } from '../aws-error.ts';
import type { Operation } from '../model/operation.ts';
import { type ConnectContext, instanceKey, instanceResource, inventoryOf } from './connect-context.ts';
import { contactAccess, requireContact } from './contact-access.ts';

/** A metric without a figure is left out. Policies must allow the contact and the instance (documented). */
export const getContactMetrics: Operation<GetContactMetricsCommandInput, GetContactMetricsCommandOutput, ConnectContext> = {
  access: (input, context) => [
    ...contactAccess(context, input.InstanceId, input.ContactId),
    { resource: instanceResource(context, input.InstanceId), ...instanceKey(input.InstanceId) },
  ],
  run(input, context) {
    const inventory = inventoryOf(context, input.InstanceId);
    requireContact(context, input.ContactId);
    const figures = context.center().queueFigures(input.ContactId);
    const values = new Map<string, number | undefined>([
      ['POSITION_IN_QUEUE', figures?.position],
      ['ESTIMATED_WAIT_TIME', figures?.estimatedWaitSeconds],
    ]);
    const MetricResults = input.Metrics.flatMap(({ Name }): ContactMetricResult[] => {
      if (Name === undefined || !values.has(Name))
        throw new AwsError('InvalidParameterException', `There is no contact metric ${String(Name)}.`);
      const value = values.get(Name);
      return value === undefined ? [] : [{ Name, Value: { Number: value } }];
    });
    return { MetricResults, Id: input.ContactId, Arn: inventory.arn('contact', input.ContactId) };
  },
};
