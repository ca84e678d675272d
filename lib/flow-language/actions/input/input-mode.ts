export type InputMode = 'menu' | 'store' | 'buffer';

/** Which of the three blocks the action stands for. Without any switch it is read as a menu (third party). */
export const inputMode = (parameters: Readonly<Record<string, unknown>>): InputMode => {
  if (parameters.EnableDTMFBuffer !== undefined && parameters.StoreInput === undefined) return 'buffer';
  return parameters.StoreInput === 'True' ? 'store' : 'menu';
};
