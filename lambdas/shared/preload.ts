/**
 * Begins loads while the function starts, before the first caller waits for them. What fails is tried again when it is needed, and
 * fails there where the flow can hear of it. Without a table (a bundle that is only loaded) nothing is asked.
 */
export function preload(...loads: (() => Promise<unknown>)[]): void {
  if (process.env.TABLE_NAME === undefined) return;
  for (const load of loads) load().catch(() => undefined);
}
