import type { SignInPort, ViewsPort } from '../../flow-language/ports/views-port.ts';
import type { Center } from '../contacts/center.ts';
import type { Contact } from '../contacts/contact.ts';
import { tell } from '../contacts/tell.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { OpenSignIn, OpenView } from './open-view.ts';

/** Short names of the service's own views, as older exports have them. */
const OWN_VIEWS = new Set(['form', 'cards', 'list', 'detail', 'confirmation', 'after-contact-work', 'attribute-bar']);

const isView = (inventory: Inventory, viewId: string): boolean =>
  OWN_VIEWS.has(viewId.toLowerCase()) || /:aws:view\//.test(viewId) || inventory.views.get(viewId) !== undefined;

/** Views are shown to the agent who has the guide, or to a chat customer; calls have no screen. */
export const viewsPort = (center: Center, contact: Contact): ViewsPort => ({
  show: ({ viewId, data, hideResponse }, done) => {
    if (!isView(center.inventory, viewId) || !contact.call.line.present) return undefined;
    const close = (): void => {
      if (contact.view !== view) return;
      contact.view = null;
      contact.guideOf?.changed();
    };
    const view: OpenView = {
      viewId,
      data,
      answer: (answer) => {
        if (contact.view !== view) return;
        close();
        tell(center, contact, {
          type: 'view-answered',
          viewId,
          action: answer.action,
          ...(hideResponse ? {} : { data: { ...answer.data } }),
        });
        done(answer);
      },
    };
    contact.view = view;
    tell(center, contact, { type: 'view', to: contact.guideOf === null ? 'customer' : 'agent', viewId, data: { ...data } });
    contact.guideOf?.changed();
    return close;
  },
});

/** A chat customer signs in through `signIn` of the leg: there is no user pool to do it for real. */
export const signInPort = (center: Center, contact: Contact): SignInPort => ({
  ask: ({ userPoolArn, clientId }, done) => {
    if (!contact.call.line.present) return undefined;
    const close = (): void => {
      if (contact.signIn === open) contact.signIn = null;
    };
    const open: OpenSignIn = {
      settle: (result) => {
        if (contact.signIn !== open) return;
        close();
        done(result);
      },
    };
    contact.signIn = open;
    tell(center, contact, { type: 'sign-in', userPoolArn, clientId });
    return close;
  },
});
