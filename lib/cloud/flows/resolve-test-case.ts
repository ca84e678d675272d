import type { Center } from '../../center/center.ts';
import { substituteTestNames } from '../../flow-language/testing-language/test-names.ts';
import type { TestCaseSource } from '../sources/test-case-source.ts';
import { type ArnCatalog, resolveName } from './resolve-flow.ts';

/** The test's document with ARNs and texts for names, metadata included. Names were checked before. */
export function resolveTestCase({ file, document }: TestCaseSource, arns: ArnCatalog, center: Center): Record<string, unknown> {
  return substituteTestNames(document, (use) => resolveName(use, arns, center, file)) as Record<string, unknown>;
}
