import type { CenterLog } from '../../lib/local/boot/running-center.ts';

/** One console line for something said beside the calls. */
export const logLine = (log: CenterLog): string =>
  log.kind === 'function' ? `         [${log.source ?? 'function'}] ${log.line}` : `${log.kind}: ${log.line}`;
