import type { CenterInfo } from '../../lib/local/pages/protocol.ts';

export async function loadCenterInfo(): Promise<CenterInfo> {
  const response = await fetch('/_center');
  if (!response.ok) throw new Error(`The centre answered ${response.status}.`);
  return (await response.json()) as CenterInfo;
}
