import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { replay as replayEvents } from '../../../lib/emulator/recorder/replay.ts';
import { toTestCase } from '../../../lib/emulator/recorder/to-test-case.ts';
import type { TraceEvent } from '../../../lib/emulator/trace.ts';
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../../lib/local/boot/running-center.ts';
import { instanceNames } from '../../replaying/instance-names.ts';
import { readPatches } from '../../replaying/read-patch.ts';
import { readRecording } from '../../replaying/read-recording.ts';
import { replayText } from '../../replaying/replay-text.ts';
import { readOptions } from '../../support/options.ts';
import { synthesize } from '../../support/synthesize.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { Command } from '../command.ts';

const usage = `trunkline flows replay RECORDING [--flow PATCHED.json]… [--save-test FILE] [--assembly DIR|TEMPLATE] [--json]

Runs the flows of a recorded call again, block by block, in virtual time: with the keys, function answers and outcomes of the
outside world that were recorded. RECORDING is what "trunkline call … --json" printed, or a file saved from the page /flows/.
  --flow FILE       a patched flow or module to run in place of the one of its name; may be given several times
  --save-test FILE  write the recording as a test in Connect's testing language
  --assembly PATH   the centre that was recorded (default: this checkout, synthesized)
  --json            print the comparison as JSON
Exit code 0 when the replay is equal, 1 when it differs.`;

const OPTIONS = {
  flow: { type: 'string', multiple: true },
  'save-test': { type: 'string' },
  assembly: { type: 'string' },
  json: { type: 'boolean' },
} as const;

/** A centre that nobody calls: only what it has is of interest. */
const withCenter = async <T>(assembly: string, use: (running: RunningCenter) => Promise<T>): Promise<T> => {
  const stateFolder = mkdtempSync(join(tmpdir(), 'trunkline-replay-'));
  try {
    const running = await bootCenter({ assembly, stateFolder, port: 0, clock: 'virtual' });
    try {
      return await use(running);
    } finally {
      await running.close();
    }
  } finally {
    rmSync(stateFolder, { recursive: true, force: true });
  }
};

const saveTest = (events: readonly TraceEvent[], running: RunningCenter, file: string): void => {
  const names = instanceNames(running);
  const { content, notes } = toTestCase(events, {
    name: basename(file, '.json'),
    reference: (idOrArn) => names.referenceOf(idOrArn),
    promptReference: (name) => (names.arnOf('prompt', name) === undefined ? undefined : `\${prompt:${name}}`),
  });
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  console.error(`test written to ${file}`);
  for (const note of notes) console.error(`note: ${note}`);
};

export const replay: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS, usage);
    const [file, ...rest] = positionals;
    if (file === undefined || rest.length > 0) throw new UsageError(`Name one recording.\n\n${usage}`);
    const events = readRecording(file);
    const flowNames = new Set(events.flatMap((event) => (event.type === 'flow-started' ? [event.flow.name] : [])));
    return withCenter(values.assembly ?? (await synthesize(console.error)), async (running) => {
      const patches = await readPatches(values.flow ?? [], instanceNames(running), flowNames);
      const replayed = replayEvents(events, { inventory: running.center.inventory, patches });
      if (values.json) console.log(JSON.stringify(replayed, null, 2));
      else for (const line of replayText(replayed)) console.log(line);
      if (values['save-test'] !== undefined) saveTest(events, running, values['save-test']);
      return replayed.difference === null ? 0 : 1;
    });
  },
};
