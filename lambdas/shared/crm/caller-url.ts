import { FunctionError } from '../errors.ts';

/**
 * The CRM's address for one caller.
 * @throws FunctionError `BAD_SETTINGS` unless it is https: a caller's number is personal data.
 */
export function callerUrl(template: string, e164: string): URL {
  const address = template.replaceAll('{number}', () => encodeURIComponent(e164));
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol === 'https:') return url;
  throw new FunctionError('BAD_SETTINGS', 'The url of section crm of the settings is not an https address.');
}
