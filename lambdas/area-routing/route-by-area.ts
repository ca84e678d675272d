import { type Place, placeName } from '../../lib/numbering/index.ts';
import { type Answer, answer } from '../shared/answer.ts';
import { callerNumber } from '../shared/contact/caller.ts';
import type { FlowCall } from '../shared/contact/flow-call.ts';
import { own } from '../shared/own.ts';
import type { Settings } from '../shared/settings/settings.ts';
import { chooseQueue } from './choose-queue.ts';
import { type Location, locate } from './locate.ts';
import type { AreaOverride } from './overrides.ts';

export interface AreaPorts {
  settings(): Promise<Settings>;
  overrides(): Promise<AreaOverride[]>;
}

/** The caller's place and the queue that it leads to: the table's overrides first, then the definition's rules. */
export async function routeByArea(call: FlowCall, ports: AreaPorts): Promise<Answer> {
  const [settings, overrides] = await Promise.all([ports.settings(), ports.overrides()]);
  const found = locate(callerNumber(call));
  const override = overrides.find(({ prefix }) => found.e164?.startsWith(prefix));
  const place: Location = {
    ...found,
    province: override?.province ?? found.province,
    city: override?.city ?? found.city,
  };
  const { queues } = settings.section('arns');
  // An operator may have written a queue that does not exist (any more): the definition then decides.
  const choice =
    override?.queue !== undefined && own(queues, override.queue) !== undefined
      ? { queue: override.queue, rule: 'override' as const }
      : chooseQueue(settings.section('areas'), place);
  const language = call.attributes.get('language') ?? settings.section('company').defaultLanguage;
  return answer({
    country: place.country,
    province: place.province,
    city: place.city,
    carrier: place.carrier,
    numberType: place.numberType,
    place: nameOf(place, language),
    queueName: choice.queue,
    queueArn: own(queues, choice.queue),
    rule: choice.rule,
  });
}

function nameOf({ country, province, city, carrier }: Place, language: string): string {
  return placeName({ country, province, city, carrier }, language);
}
