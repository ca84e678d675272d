import type { Center } from '../../center/center.ts';
import type { FunctionBundle } from '../bundling/bundle-cache.ts';
import type { OutboundWhisper } from '../flows/outbound-whisper.ts';
import type { FlowSource } from './flow-source.ts';
import type { PromptFile } from './prompt-file.ts';
import type { TestCaseSource } from './test-case-source.ts';

/** All that a center is made of, read and checked: what stacks are built from. */
export interface CenterSources {
  /** Absolute path of the project. */
  root: string;
  center: Center;
  prompts: PromptFile[];
  /** In the order in which they can be created. */
  flows: FlowSource[];
  /** Tests that Connect can run. */
  testCases: TestCaseSource[];
  outboundWhisper?: OutboundWhisper;
  bundles: ReadonlyMap<string, FunctionBundle>;
}
