import * as v from 'valibot';

/** ARN whose last segment is the id, of one kind of resource. */
function ArnOf(kind: string, pattern: RegExp) {
  return v.pipe(
    v.string(),
    v.maxLength(1024),
    v.regex(pattern, `the ARN of ${kind}`),
    v.transform((arn) => arn.slice(arn.lastIndexOf('/') + 1)),
  );
}

/** The template's properties, read down to the ids that the API takes. */
export const NumberFlowPropertiesSchema = v.object({
  InstanceArn: ArnOf('an instance', /^arn:[^:]+:connect:[^:]*:[^:]*:instance\/[^/:]+$/),
  PhoneNumberArn: ArnOf('a phone number', /^arn:[^:]+:connect:[^:]*:[^:]*:(?:instance\/[^/:]+\/)?phone-number\/[^/:]+$/),
  ContactFlowArn: ArnOf('a flow', /^arn:[^:]+:connect:[^:]*:[^:]*:instance\/[^/:]+\/contact-flow\/[^/:]+$/),
});
