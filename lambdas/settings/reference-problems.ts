import { own } from '../shared/own.ts';
import type { Section } from '../shared/settings/sections.ts';
import type { SettingsAsset } from './asset-schema.ts';

/** Names in the settings that lead nowhere, each with its place. */
export function referenceProblems(asset: SettingsAsset, arns: Section<'arns'>): string[] {
  const problems: string[] = [];
  const wantsQueue = (queue: string, place: string) => {
    if (own(asset.queues, queue) === undefined) problems.push(`${place} names the queue ${queue}, which is not in queues`);
  };
  wantsQueue(asset.areas.default, 'areas.default');
  asset.areas.rules.forEach((rule, index) => {
    wantsQueue(rule.queue, `areas.rules.${index}`);
  });
  for (const [extension, target] of Object.entries(asset.extensions)) {
    if ('queue' in target) wantsQueue(target.queue, `extensions.${extension}`);
    else if (own(asset.agents, target.agent) === undefined) {
      problems.push(`extensions.${extension} names the agent ${target.agent}, who is not in agents`);
    }
  }
  for (const [name, { music }] of Object.entries(asset.queues)) {
    if (own(arns.queues, name) === undefined) problems.push(`the queue ${name} has no entry in Arns.queues`);
    if (music !== undefined && own(arns.prompts, music) === undefined)
      problems.push(`the music ${music} of the queue ${name} has no entry in Arns.prompts`);
  }
  return problems;
}
