import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { physicalName } from '../physical-name.ts';
import { accepted } from '../schema/scalars.ts';

export const cdkMetadata = defineResource({
  type: 'AWS::CDK::Metadata',
  support: 'whole',
  properties: v.strictObject({ Analytics: accepted, Modules: accepted }),
  create: (_properties, request) => ({ ref: physicalName(request, 128), attributes: {} }),
});
