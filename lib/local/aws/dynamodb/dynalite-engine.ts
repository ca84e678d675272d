import db from 'dynalite/db/index.js';
import validations from 'dynalite/validations/index.js';
import { AwsError } from '../aws-error.ts';
import type { AwsPlace } from '../place.ts';
import { DYNALITE_ACTIONS } from './dynalite-actions.ts';
import { toAwsError } from './dynamo-error.ts';

export type DynamoInput = Record<string, unknown>;
export type DynamoOutput = Record<string, unknown>;

/**
 * dynalite without its HTTP server: one store, in memory or in a LevelDB folder, and its actions called in process. Input and
 * output are JSON as on the wire.
 */
export class DynaliteEngine {
  readonly #store: ReturnType<typeof db.create>;
  readonly #path: string;

  constructor(place: AwsPlace, path?: string) {
    this.#path = path ?? 'in memory';
    this.#store = db.create({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    this.#store.tableDb.awsAccountId = place.accountId;
    this.#store.tableDb.awsRegion = place.region;
  }

  /** Rejects, naming the folder and the cure, when the store cannot be opened: each operation would only say that it is closed. */
  async ready(): Promise<void> {
    try {
      await this.#store.db.open?.();
    } catch (error) {
      throw new Error(`The table store ${this.#path} cannot be read (${reasonOf(error)}). Start with --fresh, or restore it from a copy.`, {
        cause: error,
      });
    }
  }

  has(operation: string): boolean {
    return DYNALITE_ACTIONS.has(operation);
  }

  /** Throws AwsError with DynamoDB's own code. */
  async call(operation: string, input: DynamoInput): Promise<DynamoOutput> {
    const { action, data } = this.#prepare(operation, input);
    return new Promise((resolve, reject) => {
      try {
        action.run(this.#store, data, (error, output) => (error ? reject(toAwsError(error)) : resolve(output ?? {})));
      } catch (error) {
        reject(toAwsError(error));
      }
    });
  }

  /** Checks the input and its condition against an item, writing nothing. Throws `ValidationException` or `ConditionalCheckFailedException`. */
  checkCondition(operation: string, input: DynamoInput, item: object | undefined): void {
    const { data } = this.#prepare(operation, input);
    const failure = db.checkConditional(data, item);
    if (failure) throw toAwsError(failure);
  }

  close(): Promise<void> {
    return new Promise((resolve, reject) => this.#store.db.close((error) => (error ? reject(error) : resolve())));
  }

  #prepare(operation: string, input: DynamoInput) {
    const action = DYNALITE_ACTIONS.get(operation);
    if (!action) throw new AwsError('UnknownOperationException', `DynamoDB has no operation ${operation}.`);
    try {
      // The checks write into what they are given.
      const data = validations.checkTypes(structuredClone(input), action.checks.types);
      validations.checkValidations(data, action.checks.types, action.checks.custom, this.#store);
      return { action, data };
    } catch (error) {
      throw toAwsError(error);
    }
  }
}

/** LevelDB's own words lie beneath those of the libraries around it. */
const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
};
