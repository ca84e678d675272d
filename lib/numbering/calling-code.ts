import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

/** `+86` for `CN`; undefined for a country without a numbering plan. */
export function callingCodeOf(country: string): string | undefined {
  return isSupportedCountry(country) ? `+${getCountryCallingCode(country)}` : undefined;
}
