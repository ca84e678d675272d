import * as v from 'valibot';
import { SECTIONS } from '../shared/settings/sections.ts';

const E164 = v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/, 'an E.164 number'));
const Prefix = v.pipe(v.string(), v.regex(/^\+[1-9]\d{0,14}$/, '+ and digits'));
const ListName = v.pipe(v.string(), v.regex(/^[^#]{1,64}$/, '1 to 64 characters without #'));
const CalendarDate = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\d$/),
  v.check((text) => Number.isFinite(Date.parse(`${text}T00:00:00Z`)), 'a date'),
);

const Customer = v.object({
  id: v.string(),
  number: E164,
  name: v.optional(v.string()),
  level: v.optional(v.string()),
  language: v.optional(v.string()),
  ownerAgent: v.optional(v.string()),
  openItems: v.optional(v.number()),
});

const BlacklistSample = v.pipe(
  v.object({ number: v.optional(E164), prefix: v.optional(Prefix), list: ListName, reason: v.string(), expires: v.optional(CalendarDate) }),
  v.check((entry) => (entry.number === undefined) !== (entry.prefix === undefined), 'an entry with either number or prefix'),
);

const { arns: _arns, ...DEFINED } = SECTIONS;

/** `settings.json` as the synthesis writes it. Sections of one center; samples only in a demo. */
export const SettingsAssetSchema = v.object({
  version: v.literal(1),
  ...DEFINED,
  samples: v.optional(v.object({ customers: v.optional(v.array(Customer)), blacklist: v.optional(v.array(BlacklistSample)) })),
});

export type SettingsAsset = v.InferOutput<typeof SettingsAssetSchema>;
export type Samples = NonNullable<SettingsAsset['samples']>;

export const SettingsPropertiesSchema = v.object({
  Bucket: v.pipe(v.string(), v.minLength(1)),
  Key: v.pipe(v.string(), v.minLength(1)),
  TableName: v.pipe(v.string(), v.minLength(1)),
  InstanceArn: v.pipe(v.string(), v.minLength(1)),
  Arns: v.object({
    queues: v.optional(SECTIONS.arns.entries.queues, {}),
    agents: v.optional(SECTIONS.arns.entries.agents, {}),
    prompts: v.optional(SECTIONS.arns.entries.prompts, {}),
    flows: v.optional(SECTIONS.arns.entries.flows, {}),
  }),
});

export type SettingsProperties = v.InferOutput<typeof SettingsPropertiesSchema>;
