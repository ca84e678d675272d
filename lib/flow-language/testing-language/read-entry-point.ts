import { entryPointShape, initializationShape } from './shape/entry-point-shape.ts';
import { readShape } from './shape/shape-problems.ts';
import type { EntryPoint } from './test-case.ts';
import type { TestProblem } from './test-problem.ts';

type Read<T> = { ok: true; value: T } | { ok: false; problems: TestProblem[] };

/** `EntryPoint` of the API, or its copy in the metadata; `path` is where it stands. */
export const readEntryPoint = (value: unknown, path: string): Read<EntryPoint | undefined> => {
  if (value === undefined) return { ok: true, value: undefined };
  const read = readShape(entryPointShape, value, [path]);
  if (!read.ok) return read;
  if (read.value.Type === 'CHAT') return { ok: true, value: { type: 'CHAT', flowId: read.value.ChatEntryPointParameters.FlowId } };
  const { FlowId, SourcePhoneNumber, DestinationPhoneNumber } = read.value.VoiceCallEntryPointParameters;
  return {
    ok: true,
    value: {
      type: 'VOICE_CALL',
      flowId: FlowId,
      sourcePhoneNumber: SourcePhoneNumber,
      destinationPhoneNumber: DestinationPhoneNumber,
    },
  };
};

/** `InitializationData`: JSON text of `{"Attributes": {…}}` (exported). */
export const readInitialization = (value: unknown, path: string): Read<Readonly<Record<string, string>>> => {
  if (value === undefined || value === '') return { ok: true, value: {} };
  const refuse = (message: string): Read<never> => ({
    ok: false,
    problems: [{ severity: 'error', rule: 'value', path, message, cure: 'Write "{\\"Attributes\\":{\\"key\\":\\"value\\"}}".' }],
  });
  if (typeof value !== 'string') return refuse('The initialization data is not JSON in text');
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return refuse('The initialization data is not JSON');
  }
  const read = readShape(initializationShape, parsed, [path]);
  return read.ok ? { ok: true, value: read.value.Attributes ?? {} } : read;
};
