import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { tags, text, textOf } from '../schema/scalars.ts';
import { identify } from './named-resource.ts';
import { wavDuration } from './wav-duration.ts';

/** Documented limits of a prompt: 50 MB, 5 minutes. */
const LONGEST_MS = 300_000;

export const prompt = defineResource({
  type: 'AWS::Connect::Prompt',
  support: 'whole',
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    Description: v.optional(textOf(1, 250)),
    S3Uri: v.optional(v.pipe(text, v.regex(/^s3:\/\/[^/]+\/.+$/, 'Must be an address such as s3://bucket/key.wav'))),
    Tags: tags,
  }),
  create: async (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const uri = properties.S3Uri;
    if (uri === undefined) throw new ResourceError('Properties.S3Uri: required to create a prompt');
    const [, bucket = '', key = ''] = /^s3:\/\/([^/]+)\/(.+)$/.exec(uri) ?? [];
    const stored = await cloud.s3.getObject(bucket, key);
    if (!stored) throw new ResourceError(`Properties.S3Uri: there is no object ${uri}`);
    const durationMs = wavDuration(stored.body);
    if (durationMs === undefined) throw new ResourceError(`Properties.S3Uri: ${uri} is not a WAV file`);
    if (durationMs > LONGEST_MS)
      throw new ResourceError(
        `Properties.S3Uri: ${uri} lasts ${Math.round(durationMs / 1000)} s; a prompt may last ${LONGEST_MS / 1000} s`,
      );
    const { id, arn } = identify(inventory, 'prompt', request);
    inventory.prompts.put({ id, arn, name: properties.Name, s3Uri: uri, durationMs });
    return { ref: arn, attributes: { PromptArn: arn } };
  },
});
