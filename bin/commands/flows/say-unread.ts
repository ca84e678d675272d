import type { Workspace } from '../../../lib/operations/flows/workspace.ts';

/** Lists that could not be read: their ids stay as they are, which the reader should know. What a laptop does not have has no ids. */
export const sayUnread = ({ names }: Workspace): void => {
  const reasons = [...names.book.unread.values()].filter((reason) => !reason.includes('NotImplementedException'));
  for (const reason of reasons) console.error(`${reason} Ids of that kind stay as they are.`);
};
