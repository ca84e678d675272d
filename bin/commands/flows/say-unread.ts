import type { Workspace } from '../../../lib/operations/flows/workspace.ts';

/** Lists that could not be read: their ids stay as they are, which the reader should know. */
export const sayUnread = ({ names }: Workspace): void => {
  for (const reason of names.book.unread.values()) console.error(`${reason} Ids of that kind stay as they are.`);
};
