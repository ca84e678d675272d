import type { ActionContext } from '../../action-context.ts';
import { failure, type Pending, success } from '../../outcome.ts';
import type { SignInRequest } from '../../ports/views-port.ts';

/** Waits for the customer to sign in; the customer is then known as `$.CustomerId` and in `connect:CustomerAuthentication` (documented). */
export const signInAndWait =
  (context: ActionContext<'signIn' | 'clock' | 'contact'>, request: SignInRequest, minutes: number): Pending =>
  (settle) => {
    const { contact, clock, signIn } = context.ports;
    const note = (status: string, customerId?: string): void => {
      const details = {
        Status: status,
        ClientId: request.clientId,
        ...(customerId === undefined ? {} : { AssociatedCustomerId: customerId }),
      };
      const ValueMap = Object.fromEntries(Object.entries(details).map(([key, ValueString]) => [key, { ValueString }]));
      contact.update({
        segmentAttributes: { ...contact.state.segmentAttributes, 'connect:CustomerAuthentication': { ValueMap } },
        ...(customerId === undefined ? {} : { customerId }),
      });
    };
    const stopTimer = clock.after(minutes * 60_000, () => {
      stop?.();
      settle(failure('TimeLimitExceeded', 'nobody signed in in time'));
    });
    const stop = signIn?.ask(request, (result) => {
      stopTimer();
      if (result === 'failed') return settle(failure('NoMatchingError', 'the sign-in failed'));
      if (result === 'opted-out') {
        note('OPTED_OUT');
        return settle(success('OptedOut'));
      }
      note('AUTHENTICATED', result.customerId);
      settle(success());
    });
    if (stop === undefined) {
      stopTimer();
      settle(failure('NoMatchingError', 'nobody is there who could sign in'));
    }
    return () => {
      stopTimer();
      stop?.();
    };
  };
