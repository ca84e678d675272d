import type { ExploredAction } from './explored-document.ts';

/** An action of a file. */
export interface Place {
  file: string;
  action: string;
}

export const placeOf = ({ document, identifier }: ExploredAction): Place => ({ file: document.member.file, action: identifier });
