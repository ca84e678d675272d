import * as v from 'valibot';
import { defineAction, ERROR_REQUIRED, NO_CONDITIONS } from '../action-definition.ts';
import { EVERY_FLOW } from '../flow-type-sets.ts';
import { failure, success } from '../outcome.ts';
import { dynamicMap } from '../parameters/values.ts';

/** Tags that users may set on one contact (probed). */
const MAXIMUM_TAGS = 6;
const isReserved = (key: string): boolean => key.toLowerCase().startsWith('aws:');

export const tagContact = defineAction({
  type: 'TagContact',
  block: 'Contact tags',
  logName: 'TagContact',
  summary: 'Sets tags of the contact, for billing.',
  parameters: v.strictObject({ Tags: dynamicMap('Key → value, at most 6.', { dynamicKeys: true }) }),
  check: ({ Tags }) =>
    Object.keys(Object(Tags)).length > MAXIMUM_TAGS
      ? [{ kind: 'message', parameter: 'Tags', message: 'More than 6 tags in Parameters.Tags' }]
      : [],
  errors: ERROR_REQUIRED,
  conditions: NO_CONDITIONS,
  flowTypes: EVERY_FLOW,
  channels: ['VOICE', 'CHAT', 'TASK', 'EMAIL'],
  ports: ['contact'],
  support: 'whole',
  run({ Tags }, { ports }) {
    const tags = { ...ports.contact.state.tags, ...Tags };
    if (Object.keys(Tags).some(isReserved)) return failure('NoMatchingError', 'keys that begin with aws: are reserved');
    if (Object.keys(tags).filter((key) => !isReserved(key)).length > MAXIMUM_TAGS)
      return failure('NoMatchingError', `more than ${MAXIMUM_TAGS} tags`);
    ports.contact.update({ tags });
    return success();
  },
});
