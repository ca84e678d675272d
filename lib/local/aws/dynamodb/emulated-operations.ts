import { DYNALITE_ACTIONS } from './dynalite-actions.ts';

/** Operations of DynamoDB that the laptop has; the others answer 501. */
export const EMULATED_DYNAMO_OPERATIONS: readonly string[] = [
  ...DYNALITE_ACTIONS.keys(),
  'DescribeContinuousBackups',
  'DescribeTimeToLive',
  'TransactGetItems',
  'TransactWriteItems',
  'UpdateContinuousBackups',
  'UpdateTimeToLive',
].sort();
