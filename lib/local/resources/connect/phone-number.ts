import * as v from 'valibot';
import { exampleNumber } from '../../../numbering/index.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { identify } from './named-resource.ts';

export const phoneNumber = defineResource({
  type: 'AWS::Connect::PhoneNumber',
  support: { part: 'a made-up but valid number of the country and type is claimed; imported numbers are refused' },
  properties: v.strictObject({
    TargetArn: text,
    Type: v.optional(oneOf(['TOLL_FREE', 'DID', 'UIFN', 'SHARED', 'THIRD_PARTY_TF', 'THIRD_PARTY_DID', 'SHORT_CODE'])),
    CountryCode: v.optional(v.pipe(text, v.regex(/^[A-Z]{2}$/, 'Must be a country code such as US'))),
    Prefix: v.optional(v.pipe(text, v.regex(/^\+?\d{1,15}$/, 'Must be a plus sign and digits'))),
    Description: v.optional(textOf(0, 500)),
    SourcePhoneNumberArn: v.optional(text),
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.TargetArn);
    const { Type: type, CountryCode: country } = properties;
    if (properties.SourcePhoneNumberArn !== undefined)
      throw new ResourceError('Properties.SourcePhoneNumberArn: importing an End User Messaging number is not emulated');
    if (type === undefined || country === undefined)
      throw new ResourceError('Properties: Type and CountryCode are required to claim a number');
    const { id, arn } = identify(inventory, 'phoneNumber', request);
    const address = unusedNumber(
      { country, type, prefix: properties.Prefix, seed: id },
      (number) => inventory.phoneNumber(number) !== undefined,
    );
    const flowId = cloud.connect.numberFlows.get(id);
    const label = properties.Tags?.find((tag) => tag.Key === 'Name')?.Value ?? properties.Description;
    if (label !== undefined) cloud.connect.numberDescriptions.set(id, label);
    inventory.phoneNumbers.put({ id, arn, name: address, address, countryCode: country, type, ...(flowId !== undefined && { flowId }) });
    return { ref: arn, attributes: { Address: address, PhoneNumberArn: arn } };
  },
});

/** The first example number of this seed that no other resource has. */
const unusedNumber = (
  wanted: { country: string; type: string; prefix: string | undefined; seed: string },
  used: (number: string) => boolean,
): string => {
  const { country, type, prefix, seed } = wanted;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const number = example(country, type, attempt === 0 ? seed : `${seed}#${attempt}`, prefix);
    if (!used(number)) return number;
  }
  throw new ResourceError(`Properties: no free ${type} number in ${country} was found`);
};

const example = (...wanted: Parameters<typeof exampleNumber>): string => {
  try {
    return exampleNumber(...wanted);
  } catch (cause) {
    throw new ResourceError(`Properties: ${(cause as Error).message}`, { cause });
  }
};
