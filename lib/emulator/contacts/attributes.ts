import { CenterError } from '../center-error.ts';

/** Keys and values of all user attributes of a contact together, in UTF-8 bytes (documented). */
export const ATTRIBUTES_LIMIT_BYTES = 32_768;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

/** Whether the attributes still fit when these are set; nothing is changed. */
export const attributesFit = (current: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>): boolean => {
  let total = 0;
  for (const [key, value] of Object.entries(current)) if (!Object.hasOwn(values, key)) total += bytes(key) + bytes(value);
  for (const [key, value] of Object.entries(values)) total += bytes(key) + bytes(value);
  return total <= ATTRIBUTES_LIMIT_BYTES;
};

/** Throws CenterError `INVALID_ATTRIBUTE` (no text, or a key that no path could name) or `ATTRIBUTES_TOO_LARGE`. */
export const checkAttributes = (current: Readonly<Record<string, string>>, values: Readonly<Record<string, string>>): void => {
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') {
      throw new CenterError('INVALID_ATTRIBUTE', `Attribute ${JSON.stringify(key)} is a ${typeof value}; attributes are text.`);
    }
    if (key === '' || key.includes('$') || key.includes('.')) {
      throw new CenterError(
        'INVALID_ATTRIBUTE',
        `Attribute key ${JSON.stringify(key)} is not allowed: a key is not empty and has no "$" or ".".`,
      );
    }
  }
  if (!attributesFit(current, values)) {
    throw new CenterError(
      'ATTRIBUTES_TOO_LARGE',
      `The contact's attributes would exceed ${ATTRIBUTES_LIMIT_BYTES} bytes; nothing was changed.`,
    );
  }
};
