import { asText } from './as-text.ts';
import type { Intrinsic } from './intrinsic.ts';

export const base64: Intrinsic = {
  name: 'Fn::Base64',
  kind: 'value',
  check: () => [],
  evaluate: (argument, _scope, inner) => Buffer.from(asText(inner(argument, ''), 'the value of Fn::Base64'), 'utf8').toString('base64'),
};
