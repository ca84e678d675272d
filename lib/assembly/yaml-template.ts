import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

/** Short forms whose long form has no `Fn::`. */
const BARE = new Set(['Ref', 'Condition']);

/** `!GetAtt A.B` splits at the first dot: attribute names may hold dots themselves (`Outputs.X`), logical ids may not. */
const splitAttribute = (text: string): unknown => {
  const dot = text.indexOf('.');
  return dot < 0 ? text : [text.slice(0, dot), text.slice(dot + 1)];
};

const longForm = (tag: string, value: unknown): Record<string, unknown> => {
  const name = tag.slice(1);
  if (BARE.has(name)) return { [name]: value };
  return { [`Fn::${name}`]: name === 'GetAtt' && typeof value === 'string' ? splitAttribute(value) : value };
};

const untagged = (node: Node, fail: (message: string, node: Node) => void): unknown => {
  if (isMap(node)) {
    return Object.fromEntries(
      node.items.map((pair) => {
        const key = pair.key;
        if (!isScalar(key) || key.value === null) fail('a key must be a plain word', (key as Node | null) ?? node);
        return [String(isScalar(key) ? key.value : ''), pair.value === null ? null : toValue(pair.value as Node, fail)];
      }),
    );
  }
  if (isSeq(node)) return node.items.map((item) => toValue(item as Node, fail));
  if (isAlias(node)) {
    fail('CloudFormation does not support aliases', node);
    return null;
  }
  return isScalar(node) ? node.value : null;
};

const toValue = (node: Node, fail: (message: string, node: Node) => void): unknown => {
  const value = untagged(node, fail);
  const tag = isAlias(node) ? undefined : (node as { tag?: string }).tag;
  return tag?.startsWith('!') && tag.length > 1 ? longForm(tag, value) : value;
};

/**
 * Reads a template written in YAML, short forms (`!Ref`, `!Sub` …) included, to the value its JSON form would have.
 * Plain dates stay text, and aliases are refused, both as CloudFormation does (documented).
 */
export const readYamlTemplate = (text: string): { value: unknown; problems: string[] } => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', merge: false, logLevel: 'silent' });
  const problems = document.errors.map((error) => {
    const at = lines.linePos(error.pos[0]);
    return `line ${at.line}, column ${at.col}: ${error.message.split('\n')[0]}`;
  });
  if (problems.length > 0 || document.contents === null) return { value: null, problems };
  const fail = (message: string, node: Node): void => {
    const at = lines.linePos(node.range?.[0] ?? 0);
    problems.push(`line ${at.line}, column ${at.col}: ${message}`);
  };
  return { value: toValue(document.contents as Node, fail), problems };
};
