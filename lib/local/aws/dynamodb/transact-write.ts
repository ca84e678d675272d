import { AwsError } from '../aws-error.ts';
import type { DynaliteEngine, DynamoInput, DynamoOutput } from './dynalite-engine.ts';
import { isConditionFailure } from './dynamo-error.ts';
import { isObject, type TableKeys } from './table-keys.ts';
import { type UndoEntry, type UndoJournal, undo } from './undo-journal.ts';

/** Kind of a transaction's item → the operation whose rules it follows; a check follows a deletion's and writes nothing. */
const OPERATIONS = new Map([
  ['Put', 'PutItem'],
  ['Update', 'UpdateItem'],
  ['Delete', 'DeleteItem'],
  ['ConditionCheck', 'DeleteItem'],
]);
const MAX_ITEMS = 100;

interface Step {
  operation: string;
  isCheck: boolean;
  request: DynamoInput;
  before: UndoEntry;
}
interface Reason {
  Code: string;
  Message?: string;
  Item?: DynamoInput;
}

/** All or nothing. Runs alone: the caller holds the write queue. Throws AwsError `TransactionCanceledException` with a reason per item. */
export async function transactWrite(
  engine: DynaliteEngine,
  keys: TableKeys,
  journal: UndoJournal,
  input: DynamoInput,
): Promise<DynamoOutput> {
  const steps = await readSteps(keys, input);
  cancelUnlessAll(steps.map((step) => checkStep(engine, step)));
  const changes = steps.filter((step) => !step.isCheck);
  await journal.begin(changes.map((step) => step.before));
  const reasons: Reason[] = steps.map(() => ({ Code: 'None' }));
  for (const [index, step] of steps.entries()) {
    if (step.isCheck) continue;
    try {
      await engine.call(step.operation, step.request);
    } catch (error) {
      await undo(
        engine,
        changes.map((change) => change.before),
      );
      await journal.end();
      if (!(error instanceof AwsError)) throw error;
      reasons[index] = { Code: 'ValidationError', Message: error.message };
      cancelUnlessAll(reasons);
    }
  }
  await journal.end();
  return {};
}

async function readSteps(keys: TableKeys, input: DynamoInput): Promise<Step[]> {
  const items = Array.isArray(input.TransactItems) ? input.TransactItems : [];
  if (items.length < 1 || items.length > MAX_ITEMS) {
    throw new AwsError('ValidationException', `TransactItems must have 1 to ${MAX_ITEMS} items, not ${items.length}.`);
  }
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (const item of items) {
    const [kind = '', request] = isObject(item) ? (Object.entries(item)[0] ?? []) : [];
    const operation = OPERATIONS.get(kind);
    if (!operation || !isObject(request))
      throw new AwsError('ValidationException', 'TransactItems can only contain one of Check, Put, Update or Delete');
    const tableName = String(request.TableName);
    const key = await keys.keyOf(tableName, request);
    const identity = JSON.stringify([tableName, Object.entries(key).sort()]);
    if (seen.has(identity)) throw new AwsError('ValidationException', 'Transaction request cannot include multiple operations on one item');
    seen.add(identity);
    steps.push({ operation, isCheck: kind === 'ConditionCheck', request, before: { tableName, key, old: await keys.get(tableName, key) } });
  }
  return steps;
}

function checkStep(engine: DynaliteEngine, { operation, request, before }: Step): Reason {
  try {
    engine.checkCondition(operation, request, before.old);
    return { Code: 'None' };
  } catch (error) {
    if (!isConditionFailure(error)) throw error;
    const wantsItem = request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before.old;
    return { Code: 'ConditionalCheckFailed', Message: error.message, ...(wantsItem ? { Item: before.old } : {}) };
  }
}

function cancelUnlessAll(reasons: readonly Reason[]): void {
  if (reasons.every((reason) => reason.Code === 'None')) return;
  const codes = reasons.map((reason) => reason.Code).join(', ');
  throw new AwsError(
    'TransactionCanceledException',
    `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
    {
      members: { CancellationReasons: reasons },
    },
  );
}
