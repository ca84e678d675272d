import * as v from 'valibot';
import { advise } from './schema/advice.ts';
import { AgentEntry, AgentStatusEntry, SecurityProfileEntry, UserName } from './schema/agents.ts';
import { Areas } from './schema/areas.ts';
import { Key, Name, Speech } from './schema/atoms.ts';
import { TimeZone } from './schema/calendar.ts';
import { Crm } from './schema/crm.ts';
import { HoursEntry } from './schema/hours.ts';
import { Instance } from './schema/instance.ts';
import { LanguageTag, Localized } from './schema/languages.ts';
import { NumberEntry } from './schema/numbers.ts';
import { QueueEntry, RoutingProfileEntry } from './schema/queues.ts';
import { Samples } from './schema/samples.ts';
import { Survey } from './schema/survey.ts';

export type * from './center.ts';

/** The definition as it is written, one entry a section. What sections say of one another is checked in `checks/`. */
export const SECTIONS = {
  name: v.pipe(v.union([Speech, Localized]), v.description("The company's name: one text, or one in each language.")),
  languages: v.pipe(
    v.array(LanguageTag),
    v.minLength(1, advise('has no language', 'list at least one')),
    v.maxLength(20, advise('has more than 20 languages', 'list at most 20')),
    v.check((list) => new Set(list).size === list.length, advise('names a language twice', 'list each once')),
    v.description("Languages of callers; the first is spoken when a caller's language is not known."),
  ),
  timeZone: v.pipe(TimeZone, v.description('IANA name, e.g. Asia/Shanghai.')),
  demo: v.pipe(v.optional(v.boolean()), v.description('true loads the samples. Never set it in a real center.')),
  instance: v.pipe(Instance, v.description('The Amazon Connect instance.')),
  numbers: v.pipe(v.record(Name, NumberEntry), v.description('Numbers that callers dial, and the flow that answers each.')),
  hours: v.pipe(v.record(Name, HoursEntry), v.description('Hours of operation.')),
  queues: v.pipe(v.record(Name, QueueEntry), v.description('Where callers wait.')),
  routingProfiles: v.pipe(v.record(Name, RoutingProfileEntry), v.description('Which queues an agent serves, in which order.')),
  securityProfiles: v.pipe(v.record(Name, SecurityProfileEntry), v.description('What agents may do.')),
  users: v.pipe(
    v.optional(
      v.strictObject({ create: v.pipe(v.optional(v.boolean()), v.description('false leaves users to SAML or an administrator.')) }),
    ),
    v.description('Whether agents are created at deployment; true unless given.'),
  ),
  agents: v.pipe(v.record(UserName, AgentEntry), v.description('Agents by user name.')),
  agentStatuses: v.pipe(v.optional(v.array(AgentStatusEntry)), v.description('States of absence beside Available and Offline.')),
  areas: v.pipe(Areas, v.description("Which queue a caller's place leads to.")),
  blacklist: v.pipe(
    v.optional(
      v.strictObject({
        onError: v.pipe(
          v.optional(v.picklist(['allow', 'refuse'])),
          v.description('What happens when the list is out of reach; allow unless given.'),
        ),
      }),
    ),
    v.description('How callers are refused.'),
  ),
  crm: v.pipe(v.optional(Crm), v.description('Where customers are looked up: the table (usual) or an HTTP service.')),
  survey: v.pipe(v.optional(Survey), v.description('Questions after the call.')),
  samples: v.pipe(v.optional(Samples), v.description('Invented customers and blacklist entries, loaded only with demo: true.')),
  messages: v.pipe(
    v.optional(v.record(Key, Localized)),
    v.description('What callers hear, in each language. Flows name them: ${message:welcome.zh-CN}'),
  ),
};

export const CenterSchema = v.pipe(
  v.strictObject(SECTIONS),
  v.title('Center definition'),
  v.description('A whole contact center in one file. Names only: ids and ARNs are found at deployment.'),
);

/** The definition as written, well formed. */
export type CenterInput = v.InferOutput<typeof CenterSchema>;
