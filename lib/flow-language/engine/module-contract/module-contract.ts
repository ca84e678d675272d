import { isMap, schemaFaults } from './schema-faults.ts';

/** What a module promises: API parameter `Settings` of its creation (probed shape). */
export interface ModuleContract {
  input: unknown;
  resultData: unknown;
  /** Branches it may return. */
  results: ReadonlySet<string>;
}

const memberOf = (value: unknown, ...path: string[]): unknown => {
  let member = value;
  for (const key of path) member = isMap(member) && Object.hasOwn(member, key) ? member[key] : undefined;
  return member;
};

/** Undefined: nobody knows the contract, so nothing can be checked. Null and `{}` are a contract that promises nothing (probed). */
export const moduleContract = (settings: unknown): ModuleContract | undefined => {
  if (settings === undefined) return undefined;
  const results = memberOf(settings, 'transitions', 'results');
  const names = (Array.isArray(results) ? results : [])
    .map((result) => memberOf(result, 'name'))
    .filter((name) => typeof name === 'string');
  return { input: memberOf(settings, 'input', 'schema'), resultData: memberOf(settings, 'resultData', 'schema'), results: new Set(names) };
};

/** Without a schema there may be no member at all (probed). */
const dataFaults = (schema: unknown, data: Readonly<Record<string, unknown>>, name: string): string[] => {
  if (Object.keys(data).length === 0 && !isMap(schema)) return [];
  return isMap(schema) ? schemaFaults(schema, data, name) : [`the module's contract knows no ${name}`];
};

/** Why a module cannot be called like this; undefined: it can. Input that is left out altogether is accepted (probed). */
export const inputFault = (
  contract: ModuleContract | undefined,
  input: Readonly<Record<string, unknown>> | undefined,
): string | undefined => {
  if (contract === undefined || input === undefined) return undefined;
  const faults = dataFaults(contract.input, input, 'Input');
  return faults.length === 0 ? undefined : faults.join('; ');
};

/** Why a module may not return this; undefined: it may. */
export const resultFault = (
  contract: ModuleContract | undefined,
  result: string | undefined,
  resultData: Readonly<Record<string, unknown>> | undefined,
): string | undefined => {
  if (contract === undefined) return undefined;
  const undeclared = result === undefined || contract.results.has(result) ? [] : [`the module's contract knows no result "${result}"`];
  const faults = [...undeclared, ...(resultData === undefined ? [] : dataFaults(contract.resultData, resultData, 'ResultData'))];
  return faults.length === 0 ? undefined : faults.join('; ');
};
