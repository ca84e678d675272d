import type { InvokePermission } from './identity.ts';
import { matchArn } from './match-arn.ts';
import { matchPattern } from './match-pattern.ts';

/** Resource policies of Lambda functions: who may invoke them besides their own account's roles. */
export class FunctionPermissions {
  readonly #byFunction = new Map<string, Map<string, InvokePermission>>();

  grant(permission: InvokePermission): void {
    const statements = this.#byFunction.get(permission.functionArn) ?? new Map<string, InvokePermission>();
    statements.set(permission.statementId, permission);
    this.#byFunction.set(permission.functionArn, statements);
  }

  revoke(functionArn: string, statementId: string): void {
    this.#byFunction.get(functionArn)?.delete(statementId);
  }

  /** The policy of exactly this ARN: a qualified ARN has its own (documented). */
  allows(functionArn: string, source: { service: string; arn: string; accountId: string }): boolean {
    const statements = [...(this.#byFunction.get(functionArn)?.values() ?? [])];
    return statements.some(
      (statement) =>
        matchPattern(statement.action.toLowerCase(), 'lambda:invokefunction') &&
        (statement.principal === source.service || statement.principal === '*') &&
        (statement.sourceArn === undefined || matchArn(statement.sourceArn, source.arn)) &&
        (statement.sourceAccount === undefined || statement.sourceAccount === source.accountId),
    );
  }
}
