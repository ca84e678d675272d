/** `any` is `*`, `one` is `?`. */
export type PatternToken = { kind: 'text'; text: string } | { kind: 'any' } | { kind: 'one' };

/**
 * Splits a policy pattern. `${name}` takes the value of a condition key, `${*}` and its kind are the plain sign
 * (documented). Undefined: a variable has no value, so that the pattern matches nothing.
 */
export function parsePattern(pattern: string, variable: (name: string) => string | undefined): PatternToken[] | undefined {
  const tokens: PatternToken[] = [];
  for (let index = 0; index < pattern.length; index++) {
    const sign = pattern.charAt(index);
    const close = sign === '$' && pattern[index + 1] === '{' ? pattern.indexOf('}', index) : -1;
    if (close > 0) {
      const name = pattern.slice(index + 2, close);
      const text = ['*', '?', '$'].includes(name) ? name : variable(name);
      if (text === undefined) return undefined;
      for (const letter of text) tokens.push({ kind: 'text', text: letter });
      index = close;
    } else if (sign === '*') tokens.push({ kind: 'any' });
    else if (sign === '?') tokens.push({ kind: 'one' });
    else tokens.push({ kind: 'text', text: sign });
  }
  return tokens;
}

/** Glob match in linear space and without backtracking into earlier stars: patterns come from anybody's template. */
export function matchTokens(tokens: readonly PatternToken[], text: string): boolean {
  let token = 0;
  let position = 0;
  let star = -1;
  let resume = 0;
  while (position < text.length) {
    const current = tokens[token];
    if (current?.kind === 'any') {
      star = token;
      resume = position;
      token += 1;
    } else if (current && (current.kind === 'one' || current.text === text[position])) {
      token += 1;
      position += 1;
    } else if (star >= 0) {
      token = star + 1;
      resume += 1;
      position = resume;
    } else return false;
  }
  while (tokens[token]?.kind === 'any') token += 1;
  return token === tokens.length;
}

const noVariables = () => undefined;

/** Plain `*` and `?`. */
export const matchPattern = (pattern: string, text: string): boolean => matchTokens(parsePattern(pattern, noVariables) ?? [], text);
