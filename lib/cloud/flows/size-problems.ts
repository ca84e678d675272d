import type { Center } from '../../center/center.ts';
import { LIMITS } from '../../flow-language/document-shape.ts';
import { substituteNames } from '../../flow-language/names/substitute-names.ts';
import type { FlowSource } from '../sources/flow-source.ts';

/** Names become ARNs only at deployment; the longest that Connect and Lambda give stay well below this. */
const ARN_CHARACTERS = 200;

/** The size that the flow will have with every name resolved, against the service's limit. */
export function sizeProblems(flow: FlowSource, center: Center): string[] {
  const resolved = substituteNames(flow.document, (use) =>
    use.kind === 'message' ? longestText(use.name, center) : 'x'.repeat(ARN_CHARACTERS),
  );
  const size = JSON.stringify(resolved).length;
  if (size <= LIMITS.characters) return [];
  return [
    `${flow.file}: has up to ${size} characters with its names resolved, at most ${LIMITS.characters} are allowed. Move a part of it to a module.`,
  ];
}

function longestText(name: string, center: Center): string {
  const key = name.slice(0, name.indexOf('.'));
  const texts = Object.hasOwn(center.messages, key) ? Object.values(center.messages[key] ?? {}) : [];
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}
