import type { Center, CenterCrm } from '../../center/center.ts';
import type { Settings } from './settings.ts';

export function makeSettings(center: Center): Settings {
  const { name, languages, timeZone, defaultLanguage, areas, survey, blacklist, crm, samples } = center;
  return {
    version: 1,
    company: { name, languages, timeZone, defaultLanguage },
    areas,
    queues: queueSettings(center),
    agents: agentSettings(center),
    extensions: extensionSettings(center),
    survey: { questions: survey.questions },
    blacklist: { onError: blacklist.onError },
    crm: crmSettings(crm),
    ...(samples === undefined ? {} : { samples }),
  };
}

function queueSettings(center: Center): Settings['queues'] {
  return Object.fromEntries(center.queues.map(({ name, extension, music, lastAgent }) => [name, { extension, music, lastAgent }]));
}

function agentSettings(center: Center): Settings['agents'] {
  const queuesOf = new Map(center.routingProfiles.map((profile) => [profile.name, [...new Set(profile.queues.map(({ queue }) => queue))]]));
  return Object.fromEntries(
    center.agents.map(({ userName, extension, firstName, lastName, profile }) => [
      userName,
      { extension, name: [firstName, lastName], profile, queues: queuesOf.get(profile) ?? [] },
    ]),
  );
}

function extensionSettings(center: Center): Settings['extensions'] {
  const agents = center.agents.flatMap(({ extension, userName }) =>
    extension === undefined ? [] : [[extension, { agent: userName }] as const],
  );
  const queues = center.queues.flatMap(({ extension, name }) => (extension === undefined ? [] : [[extension, { queue: name }] as const]));
  return Object.fromEntries([...agents, ...queues]);
}

/** The secret stays out: functions are told its ARN by their environment. */
function crmSettings(crm: CenterCrm): Settings['crm'] {
  if (crm.kind === 'table') return { kind: crm.kind, screenPop: crm.screenPop };
  return { kind: crm.kind, url: crm.url, timeoutMs: crm.timeoutMs, screenPop: crm.screenPop };
}
