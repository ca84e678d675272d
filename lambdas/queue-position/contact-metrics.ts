import { ConnectClient, GetContactMetricsCommand } from '@aws-sdk/client-connect';
import type { MetricResult } from './figures.ts';

/** The metrics of one queued contact. */
export type ContactMetrics = (contactId: string) => Promise<readonly MetricResult[]>;

/** A caller hears music meanwhile: two quick attempts, then no figure. */
export function connectContactMetrics(instanceArn: () => string): ContactMetrics {
  const client = new ConnectClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 } });
  return async (contactId) => {
    const arn = instanceArn();
    const { MetricResults } = await client.send(
      new GetContactMetricsCommand({
        InstanceId: arn.slice(arn.lastIndexOf('/') + 1),
        ContactId: contactId,
        Metrics: [{ Name: 'POSITION_IN_QUEUE' }, { Name: 'ESTIMATED_WAIT_TIME' }],
      }),
    );
    return (MetricResults ?? []).map(({ Name, Value }) => ({ Name, Value: { Number: Value?.Number } }));
  };
}
