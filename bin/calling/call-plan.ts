/** What the command line asked for. */
export interface CallPlan {
  /** Absent: list the numbers. */
  to: string | undefined;
  /** E.164, or null for a withheld number. */
  from: string | null;
  /** Inputs to press or, as `say:WORDS`, to say; absent: the terminal's keyboard. */
  keys: string[] | undefined;
  agent: string | undefined;
  json: boolean;
  talkMs: number;
  patienceMs: number;
}
