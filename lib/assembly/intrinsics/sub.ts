import { EvaluationError } from '../evaluation-error.ts';
import { isPlainObject } from '../plain-object.ts';
import { asText } from './as-text.ts';
import { attributeOf } from './get-att.ts';
import type { Intrinsic, Reference } from './intrinsic.ts';
import { refer } from './ref.ts';

type Piece = { text: string } | { name: string };

/** Splits `a ${Name} b ${!Literal}` into text and names; `${!x}` stands for `${x}` itself (documented). */
const pieces = (template: string): Piece[] => {
  const found: Piece[] = [];
  let from = 0;
  for (;;) {
    const open = template.indexOf('${', from);
    const close = open < 0 ? -1 : template.indexOf('}', open);
    if (close < 0) break;
    if (open > from) found.push({ text: template.slice(from, open) });
    const name = template.slice(open + 2, close);
    found.push(name.startsWith('!') ? { text: `\${${name.slice(1)}}` } : { name: name.trim() });
    from = close + 1;
  }
  found.push({ text: template.slice(from) });
  return found;
};

const parts = (argument: unknown): { template: string; variables: Record<string, unknown> } | undefined => {
  if (typeof argument === 'string') return { template: argument, variables: {} };
  if (!Array.isArray(argument) || argument.length !== 2) return undefined;
  const [template, variables] = argument;
  return typeof template === 'string' && isPlainObject(variables) ? { template, variables } : undefined;
};

const toReference = (name: string): Reference => {
  const dot = name.indexOf('.');
  return dot < 0 ? { kind: 'name', name } : { kind: 'name', name: name.slice(0, dot), attribute: name.slice(dot + 1) };
};

export const sub: Intrinsic = {
  name: 'Fn::Sub',
  kind: 'value',
  check: (argument) => {
    const found = parts(argument);
    if (!found) return ['Fn::Sub takes a text, or [text, { variable: value }]'];
    return pieces(found.template).some((piece) => 'name' in piece && piece.name === '') ? ['Fn::Sub: an empty ${}'] : [];
  },
  references: (argument) => {
    const found = parts(argument);
    if (!found) return [];
    return pieces(found.template).flatMap((piece) =>
      'name' in piece && !Object.hasOwn(found.variables, piece.name) ? [toReference(piece.name)] : [],
    );
  },
  evaluate: (argument, scope, inner) => {
    const { template, variables } = parts(argument) ?? { template: '', variables: {} };
    return pieces(template)
      .map((piece) => {
        if ('text' in piece) return piece.text;
        if (Object.hasOwn(variables, piece.name))
          return asText(inner(variables[piece.name], `1.${piece.name}`), `Fn::Sub variable "${piece.name}"`);
        const reference = toReference(piece.name);
        if (reference.kind !== 'name') throw new EvaluationError('', `cannot resolve "${piece.name}"`);
        const value =
          reference.attribute === undefined ? refer(reference.name, scope) : attributeOf(reference.name, reference.attribute, scope);
        return asText(value, `\${${piece.name}}`);
      })
      .join('');
  },
};
