import { callerNumber } from './caller-number.ts';
import type { Contact } from './contact.ts';

/** Both ends for people; a caller who withholds the number has none. */
export const ends = ({ state }: Contact): { from: string | null; to: string | null } => ({
  from: callerNumber(state),
  to: state.systemEndpoint?.Address ?? null,
});
