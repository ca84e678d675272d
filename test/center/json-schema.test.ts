import { readFileSync } from 'node:fs';
import path from 'node:path';
import { centerJsonSchema } from '../../lib/center/json-schema.ts';

describe('the JSON Schema for editors', () => {
  it('is the one in docs (else run scripts/make-center-schema.ts)', () => {
    const written = readFileSync(path.resolve(__dirname, '../../docs/center.schema.json'), 'utf8');

    expect(written).toBe(centerJsonSchema());
  });

  it('describes every section for hover and refuses unknown keys', () => {
    const schema = JSON.parse(centerJsonSchema());

    expect(schema.additionalProperties).toBe(false);
    for (const section of Object.values<{ description?: string }>(schema.properties)) expect(section.description).toMatch(/\.$|\}$/);
  });
});
