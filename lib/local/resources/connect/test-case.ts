import * as v from 'valibot';
import { parseTestCase } from '../../../flow-language/testing-language/parse-test-case.ts';
import { stableId } from '../../cloud/stable-id.ts';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { oneOf, tags, text, textOf } from '../schema/scalars.ts';

/** Published content is checked, saved content only kept (documented). The path of the ARN is inferred. */
export const testCase = defineResource({
  type: 'AWS::Connect::TestCase',
  support: { part: 'checked and kept; `trunkline test` runs the files' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Content: textOf(1, 256_000),
    Description: v.optional(textOf(0, 500)),
    EntryPoint: v.optional(v.looseObject({})),
    InitializationData: v.optional(textOf(0, 256_000)),
    Status: v.optional(oneOf(['SAVED', 'PUBLISHED'])),
    Tags: tags,
  }),
  create: ({ InstanceArn, Content, EntryPoint, InitializationData, Status }, { stackName, logicalId }, cloud) => {
    const { instance } = cloud.connect.of(InstanceArn);
    const parsed = parseTestCase(Content, { entryPoint: EntryPoint, initializationData: InitializationData });
    if (!parsed.ok && Status !== 'SAVED') {
      throw new ResourceError(
        parsed.problems.map(({ path, message, cure = '' }) =>
          `Properties.Content${path === '' ? '' : ` (${path})`}: ${message}. ${cure}`.trim(),
        ),
      );
    }
    const arn = `${instance.arn}/test-case/${stableId(instance.arn, stackName, logicalId)}`;
    return { ref: arn, attributes: { TestCaseArn: arn } };
  },
});
