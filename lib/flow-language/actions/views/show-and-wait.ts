import type { ActionContext } from '../../action-context.ts';
import { failure, type Pending, success } from '../../outcome.ts';
import type { ViewRequest } from '../../ports/views-port.ts';

/** Shows a view until somebody acts in it or the time is up: `$.Views.Action`, `$.Views.ViewResultData` (documented). */
export const showAndWait =
  (context: ActionContext<'views' | 'clock'>, request: ViewRequest): Pending =>
  (settle) => {
    const stopTimer = context.ports.clock.after(request.timeLimitSeconds * 1000, () => {
      takeAway?.();
      settle(failure('TimeLimitExceeded', 'nobody answered the view in time'));
    });
    const takeAway = context.ports.views?.show(request, ({ action, data }) => {
      stopTimer();
      context.setSlot('Views', { Action: action, ViewResultData: data });
      settle(success(action));
    });
    if (takeAway === undefined) {
      stopTimer();
      settle(failure('NoMatchingError', `there is no view ${request.viewId}, or nobody to show it to`));
    }
    return () => {
      stopTimer();
      takeAway?.();
    };
  };
