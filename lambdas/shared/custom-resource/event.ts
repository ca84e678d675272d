import * as v from 'valibot';

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(8192));

/** What CloudFormation sends a custom resource (documented). Properties are the template's, every scalar as text. */
export const CustomResourceEventSchema = v.variant('RequestType', [
  v.object({ ...common(), RequestType: v.literal('Create') }),
  v.object({ ...common(), RequestType: v.literal('Update'), PhysicalResourceId: Text, OldResourceProperties: v.optional(v.unknown()) }),
  v.object({ ...common(), RequestType: v.literal('Delete'), PhysicalResourceId: Text }),
]);

function common() {
  return {
    ResponseURL: v.pipe(Text, v.url()),
    StackId: Text,
    RequestId: Text,
    LogicalResourceId: Text,
    ResourceProperties: v.optional(v.unknown()),
  };
}

export type CustomResourceEvent = v.InferOutput<typeof CustomResourceEventSchema>;
