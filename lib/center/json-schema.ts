import { toJsonSchema } from '@valibot/to-json-schema';
import { CenterSchema } from './schema.ts';

/**
 * The schema as JSON Schema (draft 7), for editors: keys, kinds, descriptions. Rules that JSON Schema has no word for (calendar dates,
 * time zones, references) are left to `parseCenter`.
 */
export function centerJsonSchema(): string {
  const schema = toJsonSchema(CenterSchema, {
    errorMode: 'ignore',
    // `u` is what JSON Schema patterns mean anyway; the converter leaves out patterns with any flag.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'regex' && 'requirement' in valibotAction && valibotAction.requirement instanceof RegExp
        ? { ...jsonSchema, pattern: valibotAction.requirement.source }
        : undefined,
  });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
