import * as v from 'valibot';
import { advise } from './advice.ts';
import { Description, Name, NumberPrefix } from './atoms.ts';
import { Country } from './countries.ts';

const Claim = v.pipe(
  v.strictObject({
    country: v.pipe(Country, v.description('ISO 3166-1 code of the country that the number is claimed in.')),
    type: v.pipe(v.picklist(['DID', 'TOLL_FREE', 'UIFN']), v.description('DID is an ordinary number, UIFN an international freephone.')),
    prefix: v.pipe(v.optional(NumberPrefix), v.description('Wanted beginning, with + and country code.')),
  }),
  v.description('Claims any free number of this kind at deployment.'),
);

const Arn = v.pipe(
  v.string(),
  v.regex(
    /^arn:aws[a-z-]*:(?:connect|sms-voice):[a-z0-9-]+:[0-9]{12}:phone-number\/[A-Za-z0-9-]{1,128}$/,
    advise('is no ARN of a phone number', 'write arn:aws:connect:REGION:ACCOUNT:phone-number/ID'),
  ),
  v.description('ARN of a number you own: in Connect, or one of End User Messaging to import.'),
);

export const NumberEntry = v.pipe(
  v.strictObject({
    claim: v.optional(Claim),
    arn: v.optional(Arn),
    flow: v.pipe(Name, v.description('Flow that answers.')),
    description: v.pipe(v.optional(Description), v.description('Keep it: a claimed number is replaced when its description changes.')),
    pending: v.pipe(v.optional(v.boolean()), v.description('true leaves the number out until its papers are approved.')),
  }),
  v.check(
    (number) => (number.claim === undefined) !== (number.arn === undefined),
    advise('needs either claim or arn', 'claim a number by country and type, or give the ARN of one you own'),
  ),
);
