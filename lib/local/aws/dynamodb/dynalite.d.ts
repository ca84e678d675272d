/** The parts of dynalite that are used in process: its store, its actions and their checks. */
declare module 'dynalite/db/index.js' {
  export interface DynaliteStore {
    tableDb: { awsAccountId: string; awsRegion: string };
    db: { close(done: (error?: Error | null) => void): void; open?(): Promise<void> };
  }
  const db: {
    create(options: { path?: string; createTableMs: number; deleteTableMs: number; updateTableMs: number }): DynaliteStore;
    /** An error when the condition does not hold. */
    checkConditional(data: object, existingItem: object | undefined): Error | null | undefined;
  };
  export default db;
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(data: object, types: object): Record<string, unknown>;
    /** Throws, and adds parsed expressions to `data`. */
    checkValidations(data: object, types: object, custom: unknown, store: object): void;
  };
  export default validations;
}

declare module 'dynalite/validations/*.js' {
  const validation: { types: object; custom?: unknown };
  export default validation;
}

declare module 'dynalite/actions/*.js' {
  const action: (store: object, data: object, done: (error: Error | null | undefined, output?: Record<string, unknown>) => void) => void;
  export default action;
}
