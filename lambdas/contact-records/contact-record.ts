import * as v from 'valibot';

/** Whole seconds in records, milliseconds in events (documented): one form, so that text sorts as time. */
const Moment = v.pipe(
  v.string(),
  v.maxLength(40),
  v.regex(/^\d{4}-\d\d-\d\dT/),
  v.check((text) => Number.isFinite(Date.parse(text))),
  v.transform((text) => new Date(text).toISOString()),
);

const Text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(256));
const Seconds = v.nullish(v.number());
const Endpoint = v.nullish(v.object({ Address: v.nullish(Text(1024)), Type: v.nullish(Text(64)) }));

/** What functions read of a contact record (documented, exported); absent values come as null. The whole record is kept beside it. */
export const ContactRecordSchema = v.object({
  ContactId: Id,
  InitialContactId: v.nullish(Id),
  PreviousContactId: v.nullish(Id),
  NextContactId: v.nullish(Id),
  Channel: v.nullish(Text(32)),
  InitiationMethod: v.nullish(Text(64)),
  InitiationTimestamp: Moment,
  DisconnectTimestamp: v.nullish(Moment),
  LastUpdateTimestamp: Moment,
  DisconnectReason: v.nullish(Text(64)),
  CustomerEndpoint: Endpoint,
  SystemEndpoint: Endpoint,
  Agent: v.nullish(
    v.object({
      Username: v.nullish(v.pipe(v.string(), v.minLength(1), v.maxLength(256))),
      ConnectedToAgentTimestamp: v.nullish(Moment),
      AgentInteractionDuration: Seconds,
    }),
  ),
  Queue: v.nullish(v.object({ Name: v.nullish(Text(256)), ARN: v.nullish(Text(1024)), Duration: Seconds })),
  Recording: v.nullish(v.object({ Location: v.nullish(Text(2048)) })),
  Attributes: v.nullish(v.record(v.string(), v.nullish(v.string()))),
});

export type ContactRecord = v.InferOutput<typeof ContactRecordSchema>;
