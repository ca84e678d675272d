import { textOfValue } from '../../references/resolve-text.ts';
import { promptLog } from '../prompt/prompt-log.ts';
import { inputMode } from './input-mode.ts';
import type { InputParameters } from './input-parameters.ts';

/** The prompt and the limits; keys never stand in the parameters. */
export const inputLog = (parameters: Readonly<InputParameters>): Record<string, unknown>[] => {
  if (inputMode(parameters) === 'buffer') return [{ EnableDTMFBuffer: parameters.EnableDTMFBuffer }];
  const [prompt] = promptLog(parameters);
  return [{ ...prompt, Timeout: textOfValue(parameters.InputTimeLimitSeconds) }];
};
