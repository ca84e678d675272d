import { LocalError } from '../local-error.ts';
import { createServices, type Services, type ServicesOptions } from './create-services.ts';

/** Opens every service on its stored state. Throws LocalError `STATE_CORRUPTED` when one cannot read what it finds. */
export const openServices = async (options: ServicesOptions): Promise<Services> => {
  try {
    return await createServices(options);
  } catch (cause) {
    if (cause instanceof LocalError) throw cause;
    const { message } = cause as Error;
    const cure = message.includes('--fresh') ? '' : ' Start with --fresh to begin anew.';
    throw new LocalError('STATE_CORRUPTED', `The stored state cannot be opened. ${message}${cure}`, { cause });
  }
};
