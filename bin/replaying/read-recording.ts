import { readFileSync, statSync } from 'node:fs';
import * as v from 'valibot';
import type { TraceEvent } from '../../lib/emulator/trace.ts';
import { UsageError } from '../support/usage-error.ts';

/** A call of a working day with every event is well below. */
const MOST_BYTES = 64_000_000;

const flow = v.looseObject({ id: v.string(), name: v.string(), type: v.string() });
const common = {
  at: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text)), 'is no time'),
  ),
  contactId: v.string(),
};
const nullable = v.nullable(v.string());

/** What a replay reads of each event; more may stand there. Unknown types pass: a recording of a newer version can be replayed. */
const known = v.variant('type', [
  v.looseObject({ ...common, type: v.literal('contact'), state: v.string(), from: nullable, to: nullable, initiationMethod: v.string() }),
  v.looseObject({
    ...common,
    type: v.literal('prompt'),
    to: v.picklist(['customer', 'agent']),
    playId: v.string(),
    text: v.optional(v.string()),
    prompt: v.optional(v.string()),
    durationMs: v.number(),
    loop: v.boolean(),
  }),
  v.looseObject({ ...common, type: v.literal('prompt-ended'), playId: v.string(), interrupted: v.boolean() }),
  v.looseObject({ ...common, type: v.literal('input'), keys: v.string(), result: v.string() }),
  v.looseObject({ ...common, type: v.literal('flow-started'), flow }),
  v.looseObject({ ...common, type: v.literal('flow-ended'), flow, end: v.string() }),
  v.looseObject({
    ...common,
    type: v.literal('action'),
    flow,
    identifier: v.string(),
    actionType: v.string(),
    parameters: v.record(v.string(), v.unknown()),
    outcome: v.looseObject({
      kind: v.picklist(['success', 'error', 'end']),
      result: v.optional(v.string()),
      error: v.optional(v.string()),
    }),
    next: nullable,
  }),
  v.looseObject({
    ...common,
    type: v.literal('lambda'),
    functionArn: v.string(),
    durationMs: v.number(),
    ok: v.boolean(),
    error: v.optional(v.string()),
  }),
  v.looseObject({ ...common, type: v.literal('queue'), state: v.string(), queue: v.string() }),
  v.looseObject({ ...common, type: v.literal('agent'), state: v.string(), agent: v.string() }),
  v.looseObject({ ...common, type: v.literal('attributes'), values: v.record(v.string(), v.string()) }),
  v.looseObject({ ...common, type: v.literal('disconnect'), reason: v.string() }),
]);
const KNOWN: ReadonlySet<string> = new Set(known.options.map((option) => option.entries.type.literal));
const any = v.looseObject({ ...common, type: v.string() });

const problemOf = (value: unknown): string | undefined => {
  const type = typeof value === 'object' && value !== null ? Reflect.get(value, 'type') : undefined;
  const read = typeof type === 'string' && KNOWN.has(type) ? v.safeParse(known, value) : v.safeParse(any, value);
  const issue = read.issues?.[0];
  return issue && `${v.getDotPath(issue) ?? 'the event'}: ${issue.message}`;
};

const parse = (text: string, place: string, file: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(
      `${file}: ${place} is not JSON. A recording is what "trunkline call … --json" prints, or a file saved from /flows/.`,
    );
  }
};

/** One JSON document (saved from the page: `{"events": […]}`, or a list), or one event a line. */
const valuesOf = (text: string, file: string): unknown[] => {
  const isLines = text.includes('\n{"at"');
  if (isLines) {
    const lines = text.split('\n').map((line, index) => ({ line: line.trim(), place: `line ${index + 1}` }));
    return lines.filter(({ line }) => line !== '').map(({ line, place }) => parse(line, place, file));
  }
  const whole = parse(text, 'it', file);
  const events = Array.isArray(whole) ? whole : typeof whole === 'object' && whole !== null ? Reflect.get(whole, 'events') : undefined;
  if (!Array.isArray(events)) throw new UsageError(`${file} is not a recording: it has no "events".`);
  return events;
};

/** Events of a recording. Throws UsageError with what is wrong and where. */
export const readRecording = (file: string): TraceEvent[] => {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new UsageError(`There is no file "${file}".`);
  if (size > MOST_BYTES) throw new UsageError(`${file} has ${size} bytes: no recording is that large.`);
  const values = valuesOf(readFileSync(file, 'utf8'), file);
  const problems = values.flatMap((value, index) => {
    const problem = problemOf(value);
    return problem === undefined ? [] : [`${file}: event ${index + 1}, ${problem}`];
  });
  if (problems.length > 0) throw new UsageError(problems.slice(0, 20).join('\n'));
  if (values.length === 0) throw new UsageError(`${file} holds no event.`);
  return values as TraceEvent[];
};
