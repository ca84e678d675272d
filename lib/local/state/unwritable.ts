import { LocalError } from '../local-error.ts';

/** What the file system says when a folder cannot take what is written, whatever lies in it. */
const CODES = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EIO', 'EMFILE']);

const causes = (cause: unknown): Error[] => (cause instanceof Error ? [cause, ...causes(cause.cause)] : []);

/** `STATE_UNWRITABLE` when the disk is behind a failed start, else undefined. */
export const asUnwritable = (cause: unknown, stateFolder: string): LocalError | undefined => {
  if (cause instanceof LocalError && cause.code !== 'STATE_CORRUPTED') return undefined;
  const found = causes(cause).find((one) => CODES.has((one as NodeJS.ErrnoException).code ?? ''));
  if (!found) return undefined;
  return new LocalError(
    'STATE_UNWRITABLE',
    `State folder ${stateFolder} cannot be written: ${found.message}. Make room or give it free, or give another folder with --state.`,
    { cause },
  );
};
