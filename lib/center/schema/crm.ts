import * as v from 'valibot';
import { advise } from './advice.ts';

/** https only: caller numbers are personal data. */
const isUrl = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';

const Url = v.pipe(
  v.string(),
  v.maxLength(2000, advise('is too long', 'write at most 2000 characters')),
  v.check(isUrl, advise('is no https URL', 'write https://…')),
);

const screenPop = v.pipe(
  v.optional(v.pipe(Url, v.includes('{id}', advise('has no {id}', 'write {id} where the customer id goes')))),
  v.description("Page that opens for the agent; {id} stands for the customer's id."),
);

export const Crm = v.variant('kind', [
  v.strictObject({ kind: v.literal('table'), screenPop }),
  v.strictObject({
    kind: v.literal('http'),
    url: v.pipe(
      Url,
      v.includes('{number}', advise('has no {number}', "write {number} where the caller's number goes")),
      v.description('GET; {number} stands for the E.164 number.'),
    ),
    secret: v.pipe(
      v.optional(
        v.pipe(
          v.string(),
          v.regex(/^[A-Za-z0-9/_+=.@-]{1,512}$/, advise('is no name of a secret', 'write letters, digits and / _ + = . @ -')),
        ),
      ),
      v.description('Secret in Secrets Manager that holds the bearer token.'),
    ),
    timeoutMs: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(100), v.maxValue(5000))),
      v.description('Milliseconds, 1500 unless given; the flow waits 8 s at most for everything.'),
    ),
    screenPop,
  }),
]);
