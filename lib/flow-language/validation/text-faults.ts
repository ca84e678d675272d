import { nearestName } from '../nearest-name.ts';
import type { ValueClass } from '../parameters/value-class.ts';
import { isReferenceRoot, REFERENCE_ROOTS } from '../references/namespaces.ts';
import { lonePath, scanPathLike, scanPaths } from '../references/scan-paths.ts';
import type { RuledFault } from './parameter-faults.ts';

const rootCure = (root: string): string => {
  const near = nearestName(root, REFERENCE_ROOTS);
  return near === undefined ? `There is no namespace $.${root}.` : `There is no namespace $.${root}; did you mean $.${near}?`;
};

/** Namespaces that do not exist and yet stand in flows that work (exported): they read as nothing. */
const EXPORTED_ROOTS: ReadonlySet<string> = new Set(['CallbackNumber', 'CustomerCallBackPhoneNumber', 'CustomerInput']);

const unknownRoot = (root: string, parameter: string): RuledFault =>
  EXPORTED_ROOTS.has(root)
    ? { kind: 'value', rule: 'parameter-doubtful', severity: 'warning', parameter, cure: `${rootCure(root)} It reads as nothing.` }
    : { kind: 'value', rule: 'unknown-root', parameter, cure: rootCure(root) };

const staticFaults = (text: string, parameter: string): RuledFault[] =>
  scanPaths(text).length === 0 ? [] : [{ kind: 'value', rule: 'static-value', parameter, cure: 'This parameter takes no reference.' }];

const singleFaults = (text: string, parameter: string): RuledFault[] => {
  const path = lonePath(text);
  if (path !== undefined) return isReferenceRoot(path.root) ? [] : [unknownRoot(path.root, parameter)];
  const isBroken = text.startsWith('$.') || text.startsWith('$[') || scanPaths(text).length > 0;
  return isBroken
    ? [{ kind: 'value', rule: 'one-path', parameter, cure: 'Write a value without references, or one reference and nothing else.' }]
    : [];
};

const onlyPathFaults = (text: string, parameter: string): RuledFault[] => {
  const path = lonePath(text);
  if (path === undefined) return [{ kind: 'value', rule: 'path-only', parameter, cure: 'Write one reference, such as $.Attributes.name.' }];
  return isReferenceRoot(path.root) ? [] : [unknownRoot(path.root, parameter)];
};

/** A namespace nobody knows is only text here, but hardly meant so. */
const dynamicFaults = (text: string, parameter: string): RuledFault[] =>
  scanPathLike(text)
    .filter(({ root }) => !isReferenceRoot(root) && /^[A-Za-z]/.test(root))
    .map(({ root }) => ({ kind: 'value', rule: 'unknown-root-in-text', severity: 'warning', parameter, cure: rootCure(root) }));

/** What is wrong with one text of a parameter, by its class. */
export const textFaults = (text: string, valueClass: ValueClass, parameter: string): RuledFault[] => {
  if (text === '') return [{ kind: 'empty', rule: 'empty-value', parameter, cure: 'Leave it out, or write a space.' }];
  if (!text.includes('$') && valueClass !== 'path-only') return [];
  if (valueClass === 'static') return staticFaults(text, parameter);
  if (valueClass === 'static-or-path') return singleFaults(text, parameter);
  return valueClass === 'path-only' ? onlyPathFaults(text, parameter) : dynamicFaults(text, parameter);
};
