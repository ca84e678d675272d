/** `$.MediaStreams.Customer.Audio`. */
export interface AudioStream {
  StreamARN: string;
  /** Milliseconds since 1970, as text (exported). */
  StartTimestamp: string;
  StopTimestamp: string | null;
  StartFragmentNumber: string;
}

/** Live media streaming of the contact's audio. */
export interface MediaStreamsPort {
  /** Undefined: the instance has no live media streaming. */
  start(directions: readonly ('From' | 'To')[]): AudioStream | undefined;
  /** The stream that was stopped; undefined when none ran. */
  stop(): AudioStream | undefined;
}

/** Assistants (Amazon Q in Connect). */
export interface AssistantsPort {
  /** ARN of a new session; undefined: no such assistant. */
  openSession(assistantArn: string): string | undefined;
}
