import type { BotReply } from '../../lib/flow-language/ports/bots-port.ts';
import type { FlowPorts } from '../../lib/flow-language/ports.ts';

/** What flows did to the worlds beyond the telephone, in order. */
export interface Worlds {
  ports: Partial<FlowPorts>;
  done: unknown[];
}

export const botReply = (reply: Partial<BotReply> & { intent: BotReply['intent'] }): BotReply => ({
  dialog: 'Close',
  messages: [],
  state: 'ReadyForFulfillment',
  alternatives: [],
  sessionAttributes: {},
  ...reply,
});

const PROFILE = { ProfileId: 'p1', FirstName: 'Ada', Attributes: { tier: 'gold' } };
const CASE = { case_id: 'c1', status: 'open', title: 'Broken' };

/** Worlds that know one thing of each kind by the id `known`, refuse the rest, and note what they were asked to do. */
export const fakeWorlds = (): Worlds => {
  const done: unknown[] = [];
  const refuse = (id: string) => ({ refused: `no ${id}` });
  const ports: Partial<FlowPorts> = {
    bots: {
      open: ({ aliasArn }) =>
        aliasArn !== 'known'
          ? undefined
          : {
              turn: (text, reply) => {
                reply(
                  text === 'crash'
                    ? { fault: 'the bot failed' }
                    : botReply({ intent: { name: text === 'pay' ? 'Pay' : 'FallbackIntent', slots: {} } }),
                );
                return () => undefined;
              },
            },
    },
    tasks: {
      create: (request) => {
        if (request.flowId !== 'known') return refuse('flow');
        done.push(['task', request.name]);
        return { contactId: 'task-1' };
      },
      resume: () => done.push('resumed') === 1,
    },
    messages: {
      render: ({ templateArn }) => {
        if (templateArn === 'broken') return { refused: 'no value', error: 'TemplateRenderingError' };
        if (templateArn !== 'known') return refuse('template');
        done.push('rendered');
        return { body: 'Hello' };
      },
      startChat: ({ flowId, content }) => {
        if (flowId !== 'known') return refuse('flow');
        done.push(['chat', content]);
        return { contactId: 'chat-1' };
      },
      createEmail: () => {
        done.push('email');
        return { contactId: 'email-1' };
      },
      sendEmail: ({ to, subject }) => {
        if (to.address === '') return refuse('address');
        done.push(['sent', to.address, subject]);
        return { contactId: 'email-1' };
      },
      emailText: () => 'Dear sirs',
      continueChat: ({ sourceContactId }) => (sourceContactId === 'known' ? done.push('continued') > 0 || true : refuse('chat')) as true,
    },
    cases: {
      create: ({ templateId, fields }) => (templateId === 'known' ? { ...CASE, ...fields } : refuse('template')),
      find: ({ title }) => (title === 'twice' ? [CASE, CASE] : title === 'Broken' ? [CASE] : []),
      update: (caseId, fields) => (caseId === 'c1' ? { ...CASE, ...fields } : refuse('case')),
      link: (caseId, contact) => {
        done.push(['linked', caseId, contact]);
        return contact === 'Current';
      },
    },
    profiles: {
      find: ([criterion]) => (criterion?.value === 'twice' ? [PROFILE, PROFILE] : criterion?.value === 'known' ? [PROFILE] : []),
      create: (fields) => ({ ProfileId: 'p2', ...fields }),
      update: (profileId, fields) => (profileId === 'p1' ? { ...PROFILE, ...fields } : refuse('profile')),
      objects: (profileId, type) => (profileId === 'p1' && type === 'Order' ? [{ Total: '9' }] : undefined),
      calculated: (profileId) => (profileId === 'p1' ? { _calls: '4' } : undefined),
      associate: (profileId, contactId) => {
        done.push(['associated', profileId, contactId]);
        return profileId === 'p1';
      },
      isInSegment: (profileId, segment) => (profileId === 'p1' && segment !== 'none' ? segment === 'gold' : undefined),
    },
    dataTables: {
      evaluate: (tableId, _primary, names) => (tableId === 'known' ? Object.fromEntries(names.map((name) => [name, 7])) : refuse('table')),
      list: (tableId) => (tableId === 'known' ? [{ primaryValues: { id: '1' }, values: { rate: 7 } }] : refuse('table')),
      version: (tableId) => (tableId === 'known' ? { id: 'known', lockVersion: 'v1' } : refuse('table')),
      upsert: (tableId, changes) => {
        if (tableId !== 'known') return refuse('table');
        done.push(...changes);
        return true;
      },
    },
    views: {
      show: ({ viewId, data }, answer) => {
        if (viewId !== 'known') return undefined;
        done.push(['view', data]);
        if (data.silent === undefined) answer({ action: 'Next', data: { name: 'Ada' } });
        return () => undefined;
      },
    },
    signIn: {
      ask: ({ clientId }, settle) => {
        settle(clientId === 'out' ? 'opted-out' : clientId === 'known' ? { customerId: 'customer-1' } : 'failed');
        return () => undefined;
      },
    },
    mediaStreams: {
      start: () => ({ StreamARN: 'arn:stream', StartTimestamp: '1', StopTimestamp: null, StartFragmentNumber: '9' }),
      stop: () => undefined,
    },
    assistants: { openSession: (arn) => (arn === 'known' ? 'arn:session' : undefined) },
  };
  return { ports, done };
};
