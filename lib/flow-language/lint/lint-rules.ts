import type { LintRule } from './lint-rule.ts';
import { attributeUnset } from './rules/attribute-unset.ts';
import { attributesSize } from './rules/attributes-size.ts';
import { branchOnTheFloor } from './rules/branch-on-the-floor.ts';
import { functionLimit } from './rules/function-limit.ts';
import { functionSilence } from './rules/function-silence.ts';
import { keyPressLogged } from './rules/key-press-logged.ts';
import { literalId } from './rules/literal-id.ts';
import { moduleContract } from './rules/module-contract.ts';
import { promptOneLanguage } from './rules/prompt-one-language.ts';
import { silentLoop } from './rules/silent-loop.ts';
import { unreachableAction } from './rules/unreachable-action.ts';

/** Rules beyond the service, in the order in which they are listed. */
export const LINT_RULES: readonly LintRule[] = [
  unreachableAction,
  branchOnTheFloor,
  silentLoop,
  functionSilence,
  functionLimit,
  attributeUnset,
  attributesSize,
  keyPressLogged,
  literalId,
  promptOneLanguage,
  moduleContract,
];
