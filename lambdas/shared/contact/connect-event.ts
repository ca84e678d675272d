import * as v from 'valibot';

/** Contact attributes hold 32 KB together (documented), so no value is longer. */
const LONGEST_ATTRIBUTE = 32_768;
const LONGEST_TEXT = 1024;

const Text = v.pipe(v.string(), v.maxLength(LONGEST_TEXT));
const Endpoint = v.nullish(v.object({ Address: v.nullish(Text), Type: v.nullish(Text) }));
/** The newer form of flows passes numbers and booleans through as they are. */
const Parameter = v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String), v.maxLength(LONGEST_TEXT));

/** What Connect sends a function (documented, exported); members that no function reads are dropped. */
export const ConnectEventSchema = v.object({
  Details: v.object({
    ContactData: v.object({
      ContactId: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
      InitialContactId: v.nullish(Text),
      PreviousContactId: v.nullish(Text),
      InitiationMethod: v.nullish(Text),
      Channel: v.nullish(Text),
      InstanceARN: v.nullish(Text),
      CustomerEndpoint: Endpoint,
      SystemEndpoint: Endpoint,
      Queue: v.nullish(v.object({ ARN: v.nullish(Text), Name: v.nullish(Text) })),
      Attributes: v.nullish(v.record(v.string(), v.pipe(v.string(), v.maxLength(LONGEST_ATTRIBUTE)))),
    }),
    Parameters: v.nullish(v.record(v.string(), Parameter)),
  }),
});

export type ConnectEvent = v.InferInput<typeof ConnectEventSchema>;
