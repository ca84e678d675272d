import { own } from '../shared/own.ts';
import type { AgentSettings, QueueSettings } from '../shared/settings/sections.ts';
import type { Settings } from '../shared/settings/settings.ts';

export interface AgentEntry extends AgentSettings {
  userName: string;
  arn: string;
}

export interface QueueEntry extends QueueSettings {
  queueName: string;
  arn: string;
  musicPromptArn?: string;
}

/** Agents and queues of the settings that exist in the instance. A name without an ARN leads nowhere, so it is not found. */
export class Directory {
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  agent(userName: string | undefined): AgentEntry | undefined {
    const entry = own(this.#settings.section('agents'), userName);
    const arn = own(this.#settings.section('arns').agents, userName);
    return userName === undefined || entry === undefined || arn === undefined ? undefined : { ...entry, userName, arn };
  }

  queue(queueName: string | undefined): QueueEntry | undefined {
    const arns = this.#settings.section('arns');
    const entry = own(this.#settings.section('queues'), queueName);
    const arn = own(arns.queues, queueName);
    if (queueName === undefined || entry === undefined || arn === undefined) return undefined;
    return { ...entry, queueName, arn, musicPromptArn: own(arns.prompts, entry.music) };
  }

  /** Keys as the caller typed them: the terminating key may still be there. */
  extension(typed: string | undefined): { agent: string } | { queue: string } | undefined {
    return own(this.#settings.section('extensions'), typed?.replace(/[^0-9]/g, ''));
  }
}
