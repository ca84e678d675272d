import * as v from 'valibot';

const Texts = v.record(v.string(), v.string());
const Names = v.array(v.string());
const Seconds = v.pipe(v.number(), v.minValue(0), v.finite());

const Queue = v.object({
  extension: v.optional(v.string()),
  music: v.optional(v.string()),
  lastAgent: v.optional(v.object({ days: v.pipe(v.number(), v.minValue(0), v.finite()), wait: Seconds })),
});

const Agent = v.object({
  extension: v.optional(v.string()),
  name: v.tuple([v.string(), v.string()]),
  profile: v.string(),
  queues: Names,
});

const AreaRule = v.object({
  country: v.optional(Names),
  province: v.optional(Names),
  city: v.optional(Names),
  prefix: v.optional(Names),
  queue: v.string(),
});

const Question = v.object({
  id: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  text: Texts,
  scale: v.tuple([v.pipe(v.number(), v.integer(), v.minValue(0)), v.pipe(v.number(), v.integer(), v.maxValue(999_999))]),
});

const Arns = v.record(v.string(), v.string());

/** What functions read, section by section; each is one item of the table and is checked when it is read. */
export const SECTIONS = {
  company: v.object({ name: Texts, languages: Names, timeZone: v.string(), defaultLanguage: v.string() }),
  areas: v.object({ default: v.string(), rules: v.array(AreaRule) }),
  queues: v.record(v.string(), Queue),
  agents: v.record(v.string(), Agent),
  extensions: v.record(v.string(), v.union([v.object({ agent: v.string() }), v.object({ queue: v.string() })])),
  survey: v.object({ questions: v.array(Question) }),
  blacklist: v.object({ onError: v.picklist(['allow', 'refuse']) }),
  crm: v.variant('kind', [
    v.object({ kind: v.literal('table'), screenPop: v.optional(v.string()) }),
    v.object({ kind: v.literal('http'), url: v.string(), timeoutMs: v.pipe(v.number(), v.minValue(1)), screenPop: v.optional(v.string()) }),
  ]),
  arns: v.object({ queues: Arns, agents: Arns, prompts: Arns, flows: Arns }),
};

export type SectionName = keyof typeof SECTIONS;
export type Section<Name extends SectionName> = v.InferOutput<(typeof SECTIONS)[Name]>;
export type QueueSettings = v.InferOutput<typeof Queue>;
export type AgentSettings = v.InferOutput<typeof Agent>;
export type SurveyQuestion = v.InferOutput<typeof Question>;
