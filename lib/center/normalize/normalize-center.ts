import type { Center, CenterAgent, CenterNumber, LocalizedText } from '../center.ts';
import type { CenterInput } from '../schema.ts';
import { listOf, normalizeHours } from './hours.ts';
import { normalizeRoutingProfile } from './routing-profiles.ts';
import { normalizeSamples } from './samples.ts';

/** A definition that passed every check, in the form that its readers use. */
export function normalizeCenter(input: CenterInput): Center {
  const { languages, timeZone, name } = input;
  return {
    name: bare(typeof name === 'string' ? Object.fromEntries(languages.map((language) => [language, name])) : name),
    languages,
    defaultLanguage: languages[0] ?? '',
    timeZone,
    demo: input.demo ?? false,
    instance: { alias: input.instance.alias, identity: input.instance.identity },
    numbers: Object.entries(input.numbers).map(([key, number]) => normalizeNumberEntry(key, number)),
    hours: Object.entries(input.hours).map(([key, hours]) => normalizeHours(key, hours, timeZone)),
    queues: Object.entries(input.queues).map(([key, queue]) => ({ name: key, ...queue })),
    routingProfiles: Object.entries(input.routingProfiles).map(([key, profile]) => normalizeRoutingProfile(key, profile)),
    securityProfiles: Object.entries(input.securityProfiles).map(([key, profile]) => ({ name: key, ...profile })),
    users: { create: input.users?.create ?? true },
    agents: Object.entries(input.agents).map(([key, agent]) => normalizeAgent(key, agent)),
    agentStatuses: (input.agentStatuses ?? []).map((status) => (typeof status === 'string' ? { name: status } : status)),
    areas: normalizeAreas(input.areas),
    blacklist: { onError: input.blacklist?.onError ?? 'allow' },
    crm: input.crm?.kind === 'http' ? { ...input.crm, timeoutMs: input.crm.timeoutMs ?? 1500 } : (input.crm ?? { kind: 'table' }),
    survey: { questions: (input.survey?.questions ?? []).map((question) => ({ ...question, text: bare(question.text) })) },
    ...(input.demo === true && input.samples !== undefined ? { samples: normalizeSamples(input.samples) } : {}),
    messages: bare(
      Object.fromEntries(Object.entries(input.messages ?? {}).map(([key, text]): [string, LocalizedText] => [key, bare(text)])),
    ),
  };
}

/** Without a prototype, so that a key which flows or callers name reaches nothing but its text. */
function bare<T>(record: Record<string, T>): Record<string, T> {
  return Object.assign(Object.create(null), record);
}

function normalizeNumberEntry(
  name: string,
  { claim, arn, flow, description, pending = false }: CenterInput['numbers'][string],
): CenterNumber {
  const common = { name, flow, ...(description === undefined ? {} : { description }), pending };
  if (claim !== undefined) return { ...common, claim };
  return { ...common, arn: arn ?? '' };
}

function normalizeAgent(userName: string, written: CenterInput['agents'][string]): CenterAgent {
  const { name, extension, profile, security, afterContactWork = 0, autoAccept = false } = written;
  const [firstName, lastName] = name;
  const dialed = extension === undefined ? {} : { extension };
  return { userName, firstName, lastName, ...dialed, profile, securityProfiles: listOf(security), afterContactWork, autoAccept };
}

function normalizeAreas({ default: fallback, rules = [] }: CenterInput['areas']): Center['areas'] {
  const normalized = rules.map(({ country, province, city, prefix, queue }) => ({
    ...(country === undefined ? {} : { country: listOf(country) }),
    ...(province === undefined ? {} : { province: listOf(province) }),
    ...(city === undefined ? {} : { city: listOf(city) }),
    ...(prefix === undefined ? {} : { prefix: listOf(prefix) }),
    queue,
  }));
  return { default: fallback, rules: normalized };
}
