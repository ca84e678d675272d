import { type Document, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Finding, Path } from '../finding.ts';
import { show } from '../show.ts';

/** These reach the prototype of a plain object. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Keys that a plain object cannot carry faithfully: not text, twice, or names of the prototype. */
export function inspectNodes(document: Document.Parsed): Finding[] {
  const findings: Finding[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) visit(item, [...path, index]);
      return;
    }
    if (!isMap(node)) return;
    const seen = new Set<string>();
    for (const { key, value } of node.items) {
      const offset = isNode(key) ? key.range?.[0] : undefined;
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name !== 'string') {
        const written = isScalar(key) ? show(key.value) : 'a list or map';
        findings.push({
          path,
          at: 'key',
          offset,
          message: `has the key ${written}, which is not text`,
          cure: 'write keys as text, numbers in quotes',
        });
        continue;
      }
      const at = { path: [...path, name], at: 'key' as const, offset };
      if (FORBIDDEN.has(name)) findings.push({ ...at, message: `the key ${show(name)} is not allowed`, cure: 'choose another name' });
      if (seen.has(name)) findings.push({ ...at, message: `the key ${show(name)} is there twice`, cure: 'keep one of them' });
      seen.add(name);
      visit(value, [...path, name]);
    }
  };
  visit(document.contents, []);
  return findings;
}
