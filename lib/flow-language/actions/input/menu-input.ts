import type { ActionContext } from '../../action-context.ts';
import { failure, type Pending, success } from '../../outcome.ts';
import { askForKeys } from './ask-for-keys.ts';
import type { InputParameters } from './input-parameters.ts';

/** A menu: the first key decides at once (documented). */
export const menuInput =
  (parameters: InputParameters, context: ActionContext<'media' | 'clock'>): Pending =>
  (settle) =>
    askForKeys(parameters, context, {
      firstLimitSeconds: Number(parameters.InputTimeLimitSeconds ?? 5),
      onKey(key, control) {
        control.stop();
        context.ports.media.reportInput({ keys: key, result: context.wouldMatch(key) ? 'matched' : 'no-match' });
        settle(success(key));
      },
      onSilence() {
        context.ports.media.reportInput({ keys: '', result: 'timeout' });
        settle(failure('InputTimeLimitExceeded', 'no key was pressed in time'));
      },
      onFault: (cause) => settle(failure('NoMatchingError', cause)),
    });
