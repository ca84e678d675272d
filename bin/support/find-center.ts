import type { CenterInfo } from '../../lib/local/pages/protocol.ts';

/** The centre that answers on a port of this machine, or undefined. */
export async function findCenter(port: number): Promise<{ url: string; info: CenterInfo } | undefined> {
  const url = `http://127.0.0.1:${port}`;
  try {
    const response = await fetch(`${url}/_center`, { signal: AbortSignal.timeout(2000), redirect: 'error' });
    const info = (await response.json()) as Partial<CenterInfo>;
    return response.ok && Array.isArray(info.numbers) ? { url, info: info as CenterInfo } : undefined;
  } catch {
    return undefined;
  }
}
