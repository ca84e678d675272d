import type { AgentDesk } from '../../emulator/contact-center.ts';

/** How an agent of a test works: accepts after a second, may put the caller on hold once, hangs up and is ready again. */
export interface AgentAtWork {
  /** User name. */
  agent: string;
  talkSeconds?: number;
  /** In the middle of the talk. */
  holdSeconds?: number;
}

type After = (milliseconds: number, callback: () => void) => void;

/** Signs an agent in and lets it take every call that is offered. */
export const workAtDesk = (desk: AgentDesk, { talkSeconds = 20, holdSeconds = 0 }: AgentAtWork, after: After): void => {
  const done = new Set<string>();
  const once = (step: string, seconds: number, act: () => void): void => {
    if (done.has(step)) return;
    done.add(step);
    after(seconds * 1000, act);
  };
  const talk = holdSeconds > 0 ? talkSeconds / 2 : talkSeconds;
  desk.onChange(({ contacts }) => {
    for (const { contactId, state, since } of contacts) {
      if (state === 'CONNECTING' || state === 'INCOMING') once(`accept ${contactId} ${since}`, 1, () => desk.accept(contactId));
      if (state === 'CONNECTED' && holdSeconds > 0 && !done.has(`resume ${contactId}`))
        once(`hold ${contactId}`, talk, () => desk.hold(contactId));
      else if (state === 'CONNECTED') once(`hang up ${contactId}`, talk, () => desk.hangUp(contactId));
      if (state === 'CONNECTED_ONHOLD') once(`resume ${contactId}`, holdSeconds, () => desk.resume(contactId));
      if (['ENDED', 'MISSED', 'REJECTED', 'ERROR'].includes(state)) once(`clear ${contactId} ${since}`, 1, () => desk.clear(contactId));
    }
  });
  desk.setState('Available');
};
