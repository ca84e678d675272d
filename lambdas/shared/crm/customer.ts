import * as v from 'valibot';

const LONGEST = 256;

/** A field of the wrong type counts as missing: the rest of the record still helps. */
function lenient<Schema extends v.GenericSchema>(schema: Schema) {
  return v.fallback(v.optional(schema), undefined);
}

const Text = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((value) => String(value).slice(0, LONGEST)),
);

/** What a CRM or the table knows of a customer; anything may be missing. */
export const CustomerSchema = v.object({
  id: lenient(Text),
  name: lenient(Text),
  level: lenient(Text),
  language: lenient(Text),
  ownerAgent: lenient(Text),
  openItems: lenient(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export type Customer = v.InferOutput<typeof CustomerSchema>;
