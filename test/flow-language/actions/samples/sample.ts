import { actionDefinition } from '../../../../lib/flow-language/actions/registry.ts';
import type { ContactState } from '../../../../lib/flow-language/contact-state.ts';
import type { FlowType } from '../../../../lib/flow-language/document.ts';
import { act, bye, type FakeCenter, type FakeSettings, fakeCenter, flowOf, flowRecord } from '../../../support/flow-ports.ts';
import { fakeWorlds } from '../../../support/flow-worlds.ts';

/** One run of one action: what it is given, and what can be seen of it afterwards. */
export interface Sample {
  parameters?: Record<string, unknown>;
  contact?: Partial<ContactState>;
  settings?: FakeSettings;
  flowType?: FlowType;
  /** What happens while it runs. */
  meanwhile?(center: FakeCenter): void;
  conditions?: [string, string, string?][];
  /** `walked`: where it went; the rest by choice. */
  effect(center: FakeCenter, done: unknown[]): unknown;
  shows: unknown;
}

export const CHAT: Partial<ContactState> = { channel: 'CHAT' };
export const TASK: Partial<ContactState> = { channel: 'TASK' };
export const EMAIL: Partial<ContactState> = { channel: 'EMAIL' };
export const slot =
  (root: string) =>
  ({ contact }: FakeCenter): unknown =>
    contact.slots[root];
export const went = (center: FakeCenter): string | undefined => center.walked()[1];
export const state =
  <K extends keyof ContactState>(key: K) =>
  ({ contact }: FakeCenter): unknown =>
    contact[key];
export const did = (_center: FakeCenter, done: unknown[]): unknown => done;
export const ended = ({ ends }: FakeCenter): unknown => ends[0]?.type;
export const answer = (payload: unknown) => () => ({ afterMs: 0, result: { ok: true as const, payload, payloadBytes: 10 } });
export const STEPS = {
  Steps: [
    { Expression: { AttributeCondition: { Name: 'a', Value: 'b', ProficiencyLevel: 1, ComparisonOperator: 'NumberGreaterOrEqualTo' } } },
  ],
};
export const yesModule = (): FakeSettings => ({
  flows: [flowRecord(flowOf(act('back', 'EndFlowModuleExecution', { Result: 'yes' })), 'MODULE', 'known')],
});
export const profile = (data: Record<string, unknown>) => ({
  ProfileRequestData: data,
  ProfileResponseData: ['FirstName', 'Attributes.tier'],
});
export const seconds = (count: number) => (center: FakeCenter) => center.clock.pass(count * 1000);
export const third = (more: Record<string, unknown> = {}) => ({
  ThirdPartyPhoneNumber: '+447700900104',
  ThirdPartyConnectionTimeLimitSeconds: '30',
  ContinueFlowExecution: 'True',
  ...more,
});

/** Each type that runs: once with success, once without. */
export type Samples = Record<string, [success: Sample, error: Sample]>;

/** Runs the action alone, with a branch for each of its errors named like the error. */
export const runSample = (
  type: string,
  { parameters = {}, contact, settings, flowType = 'CONTACT_FLOW', conditions = [], meanwhile, effect }: Sample,
): unknown => {
  const worlds = fakeWorlds();
  const center = fakeCenter({ ...settings, contact: { ...settings?.contact, ...contact }, ports: { ...worlds.ports, ...settings?.ports } });
  const definition = actionDefinition(type);
  const rule = typeof definition?.errors === 'function' ? definition.errors(parameters, flowType) : definition?.errors;
  const errors = [...new Set([...(rule?.required ?? []), ...(rule?.optional ?? [])])];
  const terminal = definition?.terminal === true;
  const branches = Object.fromEntries(errors.map((error) => [error, error]));
  center.run(
    flowOf(
      terminal ? act('it', type, parameters) : act('it', type, parameters, 'next', branches, conditions),
      ...['next', 'yes', 'no', ...errors].map((name) => bye(name)),
    ),
    { type: flowType },
  );
  meanwhile?.(center);
  return effect(center, worlds.done);
};
