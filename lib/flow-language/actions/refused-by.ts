import { failure, type Outcome } from '../outcome.ts';
import type { Refusal } from '../ports/refusal.ts';

/** A refusal as the outcome of the action that was refused. */
export const refusedBy = ({ refused, error = 'NoMatchingError' }: Refusal): Outcome => failure(error, refused);
