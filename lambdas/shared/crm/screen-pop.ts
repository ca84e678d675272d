/** The page that opens for the agent; undefined without a template or an id that an address can hold. */
export function screenPopUrl(template: string | undefined, customerId: string | undefined): string | undefined {
  if (template === undefined || customerId === undefined) return undefined;
  try {
    const id = encodeURIComponent(customerId);
    return template.replaceAll('{id}', () => id);
  } catch {
    // Half a surrogate pair: the record is damaged.
    return undefined;
  }
}
