import { LocalError } from '../local-error.ts';
import type { BootOptions } from './running-center.ts';

/** Throws LocalError `OPTION_INVALID` with every option that cannot be used; gives the instant the clock starts at. */
export const checkOptions = ({ port, at, region }: BootOptions): number => {
  const problems: string[] = [];
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push(`Port ${port} is none: give 0 to 65535 with --port.`);
  if (region !== undefined && !/^[a-z]{2}(-[a-z]+)+-\d$/.test(region))
    problems.push(`Region "${region}" is none: give one such as ap-southeast-1.`);
  const start = at === undefined ? Date.now() : Date.parse(at);
  if (Number.isNaN(start)) problems.push(`--at "${at}" is no time: give one such as 2026-10-12T09:00:00+08:00.`);
  if (problems.length > 0) throw new LocalError('OPTION_INVALID', problems);
  return start;
};
