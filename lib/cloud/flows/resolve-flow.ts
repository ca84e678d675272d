import type { Center } from '../../center/center.ts';
import type { FlowDocument } from '../../flow-language/document.ts';
import type { NameUse } from '../../flow-language/names/collect-names.ts';
import type { NameKind } from '../../flow-language/names/name-kinds.ts';
import { substituteNames } from '../../flow-language/names/substitute-names.ts';
import type { FlowSource } from '../sources/flow-source.ts';

/** Kind → name → ARN (mostly a token, resolved at deployment). */
export type ArnCatalog = ReadonlyMap<NameKind, ReadonlyMap<string, string>>;

/** The flow's document with ARNs and texts for names. Names were checked before: one that is not there is a fault of ours. */
export function resolveFlow(flow: FlowSource, arns: ArnCatalog, center: Center): FlowDocument {
  return substituteNames(flow.document, (use) => resolveName(use, arns, center, flow.file));
}

/** What one name stands for; `file` is where it was written. */
export function resolveName(use: Pick<NameUse, 'kind' | 'name'>, arns: ArnCatalog, center: Center, file: string): string {
  return use.kind === 'message' ? messageText(use, center) : arnOf(use, arns, file);
}

function arnOf({ kind, name }: Pick<NameUse, 'kind' | 'name'>, arns: ArnCatalog, file: string): string {
  const arn = arns.get(kind)?.get(name);
  if (arn === undefined) throw new Error(`${file} names ${kind} "${name}", which has no ARN in the stack it is created in.`);
  return arn;
}

function messageText({ name }: Pick<NameUse, 'name'>, center: Center): string {
  const dot = name.indexOf('.');
  const texts = Object.hasOwn(center.messages, name.slice(0, dot)) ? center.messages[name.slice(0, dot)] : undefined;
  const language = name.slice(dot + 1);
  const text = texts !== undefined && Object.hasOwn(texts, language) ? texts[language] : undefined;
  if (text === undefined) throw new Error(`There is no message "${name}".`);
  return text;
}
