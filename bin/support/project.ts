import { join } from 'node:path';

/** The checkout this command line belongs to; commands may be run from any folder. */
export const PROJECT = join(import.meta.dirname, '../..');
export const inProject = (...parts: string[]): string => join(PROJECT, ...parts);
