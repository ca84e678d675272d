import type { LocalCloud } from '../local-cloud.ts';

type Sources = Pick<LocalCloud, 'ssm' | 'secrets'>;

/** A secret's ARN holds colons itself: seven parts. */
const ARN_PARTS = 7;

const secretValue = async (rest: string[], sources: Sources): Promise<string> => {
  const idParts = rest[0] === 'arn' ? ARN_PARTS : 1;
  const [kind, jsonKey, stage, version] = rest.slice(idParts);
  if (kind !== undefined && kind !== '' && kind !== 'SecretString') throw new Error(`only SecretString can be read, not ${kind}`);
  if ((stage !== undefined && stage !== '' && stage !== 'AWSCURRENT') || version)
    throw new Error('only the current version of a secret is kept');
  return sources.secrets.value(rest.slice(0, idParts).join(':'), jsonKey === '' ? undefined : jsonKey);
};

const parameterValue = async (name: string, sources: Sources): Promise<string> => {
  const parameter = await sources.ssm.get(name);
  if (!parameter) throw new Error(`SSM parameter "${name}" does not exist`);
  return parameter.value;
};

const look = async (reference: string, sources: Sources): Promise<string> => {
  const [service, ...rest] = reference.split(':');
  try {
    if (service === 'secretsmanager') return await secretValue(rest, sources);
    if (service === 'ssm' || service === 'ssm-secure') return await parameterValue(rest[0] ?? '', sources);
  } catch (cause) {
    throw new Error(`{{resolve:${reference}}}: ${(cause as Error).message}`, { cause });
  }
  throw new Error(`{{resolve:${reference}}}: "${service}" is no source of dynamic references`);
};

const OPEN = '{{resolve:';

const resolveText = async (text: string, sources: Sources): Promise<string> => {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf(OPEN, from);
    const close = open < 0 ? -1 : text.indexOf('}}', open);
    if (close < 0) break;
    pieces.push(text.slice(from, open), await look(text.slice(open + OPEN.length, close), sources));
    from = close + 2;
  }
  return pieces.length === 0 ? text : [...pieces, text.slice(from)].join('');
};

/** `value` with every `{{resolve:…}}` replaced by what it names. Rejects with an error that names the reference, never its value. */
export const resolveDynamicReferences = async (value: unknown, sources: Sources): Promise<unknown> => {
  if (typeof value === 'string') return value.includes(OPEN) ? resolveText(value, sources) : value;
  if (Array.isArray(value)) return Promise.all(value.map((item) => resolveDynamicReferences(item, sources)));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([key, inner]) => [key, await resolveDynamicReferences(inner, sources)] as const);
  return Object.fromEntries(await Promise.all(entries));
};
