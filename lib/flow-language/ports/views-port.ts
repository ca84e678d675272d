import type { Cancel } from '../outcome.ts';

export interface ViewRequest {
  /** ARN, managed ARN or short name of the view. */
  viewId: string;
  data: Readonly<Record<string, unknown>>;
  /** The answer is not to be kept in transcripts. */
  hideResponse: boolean;
  timeLimitSeconds: number;
}

/** What the agent or customer did in the view. */
export interface ViewAnswer {
  action: string;
  data: Readonly<Record<string, unknown>>;
}

/** Shows views and asks for a sign-in: whatever takes more than a keypad. */
export interface ViewsPort {
  /** `undefined`: there is no such view, or nobody who can be shown one. Cancel takes the view away. */
  show(request: ViewRequest, done: (answer: ViewAnswer) => void): Cancel | undefined;
}

export interface SignInRequest {
  userPoolArn: string;
  clientId: string;
  objectTypeName?: string;
}

export interface SignInPort {
  /** `undefined`: nobody is there who could sign in. */
  ask(request: SignInRequest, done: (result: { customerId: string } | 'opted-out' | 'failed') => void): Cancel | undefined;
}
