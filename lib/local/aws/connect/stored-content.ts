import type { Flow } from '../../../emulator/inventory/types.ts';

/** The alias of the draft (documented for flows and modules). */
const DRAFT = ':$SAVED';

export const meansDraft = (idOrArn: string): boolean => idOrArn.endsWith(DRAFT);

/**
 * Content and status that a description gives: of the draft where it is asked for or nothing was published. A flow without a draft of
 * its own shows what is published (inferred).
 */
export const storedContent = (flow: Flow, askedAs: string): { Content: string; Status: 'PUBLISHED' | 'SAVED' } => {
  const isDraft = flow.draft !== undefined && (!flow.published || meansDraft(askedAs));
  return {
    Content: isDraft ? (flow.draft ?? '') : JSON.stringify(flow.document),
    Status: isDraft || !flow.published ? 'SAVED' : 'PUBLISHED',
  };
};
