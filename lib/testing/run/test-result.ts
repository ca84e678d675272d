import type { TranscriptLine } from './transcript.ts';

export interface TestFailure {
  kind: 'not-observed' | 'too-often' | 'assertion' | 'function' | 'not-emulated' | 'entry-point' | 'fault';
  observation?: string;
  message: string;
  /** Index of the transcript's first line that differs from what was expected. */
  line?: number;
}

/** Why a test was over. */
export type TestEnd = 'EndTest' | 'contact ended' | 'five minutes' | 'nothing left to happen' | 'failure';

export interface TestResult {
  name: string;
  /** Where the test stands, for reports. */
  file?: string;
  status: 'passed' | 'failed';
  end: TestEnd;
  failures: TestFailure[];
  observations: { identifier: string; times: number; met: boolean }[];
  /** What LogData commands wrote. */
  logs: { label: string; value: string }[];
  transcript: TranscriptLine[];
  /** Virtual milliseconds from the first to the last moment. */
  durationMs: number;
}
