const SHOWN = 4;

/** `+8613916000001` becomes `+861…` plus the count of digits: enough to tell country and network, not a person. */
export function maskNumber(number: string): string {
  return number.length <= SHOWN ? '…' : `${number.slice(0, SHOWN)}…(${number.length})`;
}
