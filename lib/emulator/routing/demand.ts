/** What a routing step asks of an agent: `Expression` of UpdateContactRoutingCriteria, understood (documented shapes). */
export type Demand =
  | { kind: 'agents'; ids: ReadonlySet<string> }
  | { kind: 'proficiency'; name: string; value: string; from: number; to: number }
  | { kind: 'all'; parts: Demand[] }
  | { kind: 'any'; parts: Demand[] }
  | { kind: 'not'; part: Demand };

/** What is known of an agent where demands are concerned. */
export interface Skilled {
  id: string;
  proficiencies: readonly { name: string; value: string; level: number }[];
}

const DEEPEST = 10;
const HIGHEST_LEVEL = 5;

/** `agentId` turns an id, ARN or user name into a user id; agents that do not exist are nobody. Undefined: not an expression. */
export const readDemand = (expression: unknown, agentId: (reference: string) => string | undefined, depth = 0): Demand | undefined => {
  const [key, content] = onlyEntry(expression);
  if (depth > DEEPEST) return undefined;
  if (key === 'AttributeCondition') return readCondition(content, agentId);
  if (key === 'NotAttributeCondition') {
    const part = readCondition(content, agentId);
    return part && { kind: 'not', part };
  }
  if (key !== 'AndExpression' && key !== 'OrExpression') return undefined;
  if (!Array.isArray(content) || content.length === 0) return undefined;
  const parts = content.map((part) => readDemand(part, agentId, depth + 1)).filter((part) => part !== undefined);
  return parts.length === content.length ? { kind: key === 'AndExpression' ? 'all' : 'any', parts } : undefined;
};

export const meets = (agent: Skilled, demand: Demand): boolean => {
  switch (demand.kind) {
    case 'agents':
      return demand.ids.has(agent.id);
    case 'proficiency':
      return agent.proficiencies.some(
        ({ name, value, level }) => name === demand.name && value === demand.value && level >= demand.from && level <= demand.to,
      );
    case 'all':
      return demand.parts.every((part) => meets(agent, part));
    case 'any':
      return demand.parts.some((part) => meets(agent, part));
    case 'not':
      return !meets(agent, demand.part);
  }
};

/** Whether agents are named anywhere in it. */
export const namesAgents = (demand: Demand): boolean => {
  if (demand.kind === 'agents') return true;
  if (demand.kind === 'not') return namesAgents(demand.part);
  return demand.kind !== 'proficiency' && demand.parts.some(namesAgents);
};

const asObject = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;

const onlyEntry = (value: unknown): [string, unknown] | [] => {
  const entries = Object.entries(asObject(value) ?? {});
  const [entry] = entries;
  return entries.length === 1 && entry ? entry : [];
};

const readCondition = (content: unknown, agentId: (reference: string) => string | undefined): Demand | undefined => {
  const condition = asObject(content);
  if (!condition) return undefined;
  const operator = condition.ComparisonOperator;
  if (operator === 'Match') return readAgents(condition.MatchCriteria, agentId);
  const { Name: name, Value: value } = condition;
  if (typeof name !== 'string' || typeof value !== 'string') return undefined;
  const range = operator === 'Range' ? asObject(condition.Range) : undefined;
  const from = operator === 'NumberGreaterOrEqualTo' ? level(condition.ProficiencyLevel) : level(range?.MinProficiencyLevel);
  const to = operator === 'NumberGreaterOrEqualTo' ? HIGHEST_LEVEL : level(range?.MaxProficiencyLevel);
  return from === undefined || to === undefined ? undefined : { kind: 'proficiency', name, value, from, to };
};

const readAgents = (content: unknown, agentId: (reference: string) => string | undefined): Demand | undefined => {
  const ids = asObject(asObject(content)?.AgentsCriteria)?.AgentIds;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) return undefined;
  return { kind: 'agents', ids: new Set(ids.map(agentId).filter((id) => id !== undefined)) };
};

/** Levels come as numbers, or as text where a flow resolved a reference. */
const level = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number <= HIGHEST_LEVEL ? number : undefined;
};
