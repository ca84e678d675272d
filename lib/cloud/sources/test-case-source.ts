/** A test file, read and well formed. */
export interface TestCaseSource {
  /** Path below the project, for messages. */
  file: string;
  /** `Metadata.name`, else the file's base name. */
  name: string;
  description?: string;
  /** The file's content as it stands, names and all. */
  document: Record<string, unknown>;
}

/** `Metadata` of a test document; empty when it has none. */
export function testMetadata({ Metadata }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return typeof Metadata === 'object' && Metadata !== null ? { ...Metadata } : {};
}
