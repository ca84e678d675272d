import type { ViewAnswer } from '../../flow-language/ports/views-port.ts';

/** A view that somebody looks at. */
export interface OpenView {
  viewId: string;
  data: Readonly<Record<string, unknown>>;
  answer(answer: ViewAnswer): void;
}

/** A sign-in that a chat customer is asked for. */
export interface OpenSignIn {
  settle(result: { customerId: string } | 'opted-out' | 'failed'): void;
}
