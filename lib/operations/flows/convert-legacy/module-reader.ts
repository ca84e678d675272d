import type { NameKind } from '../../../flow-language/names/name-kinds.ts';
import { isLoneName } from '../../../flow-language/names/scan-names.ts';
import { attributePath } from './attribute-path.ts';
import type { LegacyBranch, LegacyModule, LegacyParameter } from './legacy-flow.ts';

/** One branch with an operand: the result is compared with `operand` by `operator`. */
export interface Evaluation {
  condition: string;
  operator: string;
  operand: string;
  target: string;
}

/** Reads one module and notes what it was asked for, so that nothing of it is lost unseen. */
export class ModuleReader {
  readonly module: LegacyModule;
  readonly problems: string[] = [];
  readonly #ids: ReadonlySet<string>;
  readonly #parameters: Set<LegacyParameter>;
  readonly #branches: Set<LegacyBranch>;

  constructor(module: LegacyModule, ids: ReadonlySet<string>) {
    this.module = module;
    this.#ids = ids;
    this.#parameters = new Set(module.parameters);
    this.#branches = new Set(module.branches);
  }

  problem(message: string): void {
    this.problems.push(message);
  }

  /** Every parameter of a name. */
  all(name: string): LegacyParameter[] {
    const found = [...this.#parameters].filter((parameter) => parameter.name === name);
    for (const parameter of found) this.#parameters.delete(parameter);
    return found;
  }

  /** A parameter that is known and says nothing that the flow language could hold. */
  drop(...names: string[]): void {
    for (const name of names) this.all(name);
  }

  /** Literal text, or the path of the attribute it names; undefined when the parameter is not there or empty. */
  text(name: string): string | undefined {
    const [parameter, second] = this.all(name);
    if (second !== undefined) this.problem(`has several parameters ${name}`);
    return parameter === undefined ? undefined : this.textOf(parameter);
  }

  /** As `text`; its absence is a problem. */
  required(name: string): string {
    const text = this.text(name);
    if (text === undefined) this.problem(`has no ${name}`);
    return text ?? '';
  }

  /** The parameter is `true` or `True`. */
  flag(name: string): boolean {
    return this.text(name)?.toLowerCase() === 'true';
  }

  textOf({ name, value, namespace }: LegacyParameter): string | undefined {
    const text = value === undefined || value === null ? '' : String(value);
    if (text === '') return undefined;
    if (namespace === undefined || namespace === null || namespace === '') return text;
    const path = attributePath(namespace, text);
    if (path === undefined) this.problem(`${name} names the attribute "${text}" of "${namespace}", which has no path that is known`);
    return path;
  }

  /** A resource: by the name that the export gave it, else by its ARN, else by an attribute. */
  resource(kind: NameKind, name: string): string | undefined {
    const [parameter] = this.all(name);
    return parameter === undefined ? undefined : this.resourceOf(kind, parameter);
  }

  resourceOf(kind: NameKind, parameter: LegacyParameter): string | undefined {
    const isLiteral = parameter.namespace === undefined || parameter.namespace === null || parameter.namespace === '';
    const named = `\${${kind}:${parameter.resourceName ?? ''}}`;
    return isLiteral && isLoneName(named) ? named : this.textOf(parameter);
  }

  requiredResource(kind: NameKind, name: string): string {
    const resource = this.resource(kind, name);
    if (resource === undefined) this.problem(`has no ${name}`);
    return resource ?? '';
  }

  /** Where a branch leads; undefined when it is not there. One that leads to no module is a problem. */
  branch(condition: string): string | undefined {
    const found = [...this.#branches].find((branch) => branch.condition === condition);
    if (found === undefined) return undefined;
    this.#branches.delete(found);
    return this.#target(found);
  }

  /** The first of these branches that is there; none is a problem. */
  next(...conditions: string[]): string {
    const targets = conditions.map((condition) => this.branch(condition));
    const target = targets.find((one) => one !== undefined);
    if (target === undefined) this.problem(`has no branch ${conditions.join(' or ')}`);
    return target ?? '';
  }

  /** Branches with an operand, in their order. */
  evaluations(): Evaluation[] {
    const found = [...this.#branches].filter(
      ({ conditionType, condition }) => typeof conditionType === 'string' && condition !== 'NoMatch',
    );
    return found.map((branch) => {
      this.#branches.delete(branch);
      const operand = branch.conditionValue === undefined || branch.conditionValue === null ? '' : String(branch.conditionValue);
      if (operand === '') this.problem(`compares with nothing in a branch ${branch.condition}`);
      return { condition: branch.condition, operator: branch.conditionType ?? '', operand, target: this.#target(branch) };
    });
  }

  /** What nobody asked for: it would be lost. */
  leftOver(): string[] {
    const parameters = [...this.#parameters].map(
      ({ name, value }) =>
        `has a parameter ${name} (${JSON.stringify(value ?? null).slice(0, 60)}) that has no place in the flow language here`,
    );
    const branches = [...this.#branches].map(({ condition }) => `has a branch ${condition} that has no place in the flow language here`);
    return [...new Set([...parameters, ...branches])];
  }

  #target({ condition, transition }: LegacyBranch): string {
    const target = transition ?? '';
    if (!this.#ids.has(target))
      this.problem(target === '' ? `leaves its branch ${condition} open` : `leads to "${target}", which is no module`);
    return target;
  }
}
