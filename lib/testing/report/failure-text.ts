import type { TestResult } from '../run/test-result.ts';
import { callTime } from './call-time.ts';
import { transcriptText } from './transcript-text.ts';

/** All that a failed test has to tell: what was expected, how the test ended, and the call with its first difference. */
export const failureText = ({ failures, end, durationMs, transcript }: TestResult): string[] => [
  ...failures.map(({ observation, message }) => (observation === undefined ? message : `${observation}: ${message}`)),
  `over after ${callTime(durationMs)}: ${end}`,
  ...transcriptText(transcript, failures.find(({ line }) => line !== undefined)?.line),
];
