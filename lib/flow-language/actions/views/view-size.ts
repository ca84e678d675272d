import { attributesSize, utf8Length } from '../../utf8-length.ts';

/** Data of a view and attributes of the contact together (documented). */
export const MAXIMUM_VIEW_BYTES = 16 * 1024;

export const viewSize = (data: Readonly<Record<string, unknown>>, attributes: Readonly<Record<string, string>>): number =>
  utf8Length(JSON.stringify(data)) + attributesSize(attributes);
