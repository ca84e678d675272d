import { walkStrings } from '../../names/walk-strings.ts';
import { scanPaths } from '../../references/scan-paths.ts';
import type { ExploredAction, ExploredDocument } from '../explored-document.ts';
import { type Fault, fault } from '../fault.ts';
import type { SetMember } from '../flow-set.ts';
import { placeOf } from '../place.ts';

/** Second keys of references such as `$.Modules.Input.name`. */
const keysRead = ({ document }: SetMember, part: 'Input' | 'ResultData'): Set<string> => {
  const keys = new Set<string>();
  for (const action of document.Actions) {
    walkStrings(action, '', (text) => {
      for (const {
        root,
        keys: [first, second],
      } of scanPaths(text)) {
        if (root === 'Modules' && first === part && second !== undefined) keys.add(second);
      }
    });
  }
  return keys;
};

const keysOf = (value: unknown): string[] => (typeof value === 'object' && value !== null ? Object.keys(value) : []);

const returnsOf = ({ document }: SetMember) => document.Actions.filter(({ Type }) => Type === 'EndFlowModuleExecution');

const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** A call that does not fit its module; the contract that the service knows (API parameter Settings) stands in no document. */
export const moduleFaults = (call: ExploredAction, module: SetMember): Fault[] => {
  const at = placeOf(call);
  const faults: Fault[] = [];
  const results = returnsOf(module).map(({ Parameters }) => Parameters?.Result);
  const asked = call.ways.filter(({ kind }) => kind === 'condition').map(({ result }) => result ?? '');
  const never = asked.filter((result) => !results.includes(result));
  if (never.length > 0) {
    faults.push(
      fault(
        'module-contract',
        at,
        `The module "${module.name}" never returns ${list(never)}.`,
        'Return it as Result, or drop the condition.',
      ),
    );
  }
  const ignored = [...new Set(results)].filter((result) => typeof result === 'string' && !asked.includes(result)) as string[];
  if (asked.length > 0 && ignored.length > 0) {
    faults.push(
      fault(
        'module-contract',
        at,
        `The module "${module.name}" returns ${list(ignored)}, which no condition names.`,
        'Add a condition for it.',
      ),
    );
  }
  const given = keysOf(call.parameters.Input);
  const missing = [...keysRead(module, 'Input')].filter((key) => !given.includes(key));
  if (missing.length > 0) {
    faults.push(
      fault(
        'module-contract',
        at,
        `The module "${module.name}" reads the input ${list(missing)}, which the call does not give.`,
        'Add it to Input.',
      ),
    );
  }
  return faults;
};

/** Result data that a flow reads and none of the modules it calls ever returns. */
export const resultDataFaults = (document: ExploredDocument, modules: readonly SetMember[], complete: boolean): Fault[] => {
  if (!complete || modules.length === 0) return [];
  const returned = new Set(modules.flatMap((module) => returnsOf(module).flatMap(({ Parameters }) => keysOf(Parameters?.ResultData))));
  const missing = [...keysRead(document.member, 'ResultData')].filter((key) => !returned.has(key));
  if (missing.length === 0) return [];
  const message = `The flow reads the result data ${list(missing)}, which none of its modules returns.`;
  return [fault('module-contract', { file: document.member.file }, message, 'Return it as ResultData of the module.')];
};
