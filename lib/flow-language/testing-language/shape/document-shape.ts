import * as v from 'valibot';
import { OLD_USAGE_TYPES, USAGE_TYPES, VERSIONS } from '../vocabulary.ts';
import { actionShape } from './action-shape.ts';
import { eventShape } from './event-shape.ts';
import { text } from './text.ts';

const OLD_TYPES = Object.keys(OLD_USAGE_TYPES) as (keyof typeof OLD_USAGE_TYPES)[];

const usage = v.strictObject({
  Type: v.picklist([...USAGE_TYPES, ...OLD_TYPES]),
  Times: v.optional(
    v.pipe(v.number(), v.integer('is not a whole number'), v.minValue(0, 'is negative'), v.maxValue(1000, 'is more than 1000')),
  ),
});

const observation = v.strictObject({
  Identifier: text,
  Event: eventShape,
  Usage: v.optional(usage),
  Actions: v.optional(v.array(actionShape)),
  Transitions: v.optional(v.strictObject({ NextObservations: v.optional(v.array(text)) })),
});
export type ObservationShape = v.InferOutput<typeof observation>;

export const testShape = v.strictObject({
  Version: v.picklist(VERSIONS),
  Metadata: v.optional(v.looseObject({})),
  Observations: v.pipe(
    v.array(observation),
    v.minLength(1, 'holds no observation'),
    v.maxLength(1000, 'holds more than 1000 observations'),
  ),
});
