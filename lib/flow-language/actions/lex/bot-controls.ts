import type { BotReply } from '../../ports/bots-port.ts';

/** What decides how long a bot listens, and to what. Times in milliseconds. */
export interface BotControls {
  startTimeoutMs: number;
  keyTimeoutMs: number;
  endKey: string;
  deletionKey: string;
  maximumKeys: number;
  interruptible: boolean;
  /** Longer speech than a bot can hear (documented: such a flow takes the error branch). */
  tooLong: boolean;
}

const START_MS = 3000;
const KEY_MS = 5000;
const MAXIMUM_KEYS = 1024;
const MAXIMUM_SPEECH_MS = 15_000;

type Attributes = Readonly<Record<string, string>>;
type Elicits = BotReply['elicits'];

/** `<name>:<intent>:<slot>` before the wildcard, before the bare name (wildcards documented, their order inferred). */
const lookUp = (attributes: Attributes, name: string, elicits: Elicits): string | undefined => {
  const specific =
    elicits === undefined ? [] : [`${name}:${elicits.intent}:${elicits.slot}`, `${name}:${elicits.intent}:*`, `${name}:*:${elicits.slot}`];
  const key = [...specific, `${name}:*:*`, name].find((candidate) => Object.hasOwn(attributes, candidate));
  return key === undefined ? undefined : attributes[key];
};

const numberOr = (text: string | undefined, otherwise: number): number => {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) && number >= 0 ? number : otherwise;
};

/** Reads the `x-amz-lex:…` session attributes (names and defaults documented). */
export const botControls = (attributes: Attributes, elicits: Elicits): BotControls => {
  const read = (name: string): string | undefined => lookUp(attributes, `x-amz-lex:${name}`, elicits);
  return {
    startTimeoutMs: numberOr(read('audio:start-timeout-ms'), START_MS),
    keyTimeoutMs: numberOr(read('dtmf:end-timeout-ms'), KEY_MS),
    endKey: read('dtmf:end-character') ?? '#',
    deletionKey: read('dtmf:deletion-character') ?? '*',
    maximumKeys: Math.max(1, numberOr(read('dtmf:max-length'), MAXIMUM_KEYS)),
    interruptible: read('allow-interrupt')?.toLowerCase() !== 'false',
    tooLong: numberOr(read('audio:max-length-ms'), 0) > MAXIMUM_SPEECH_MS,
  };
};
