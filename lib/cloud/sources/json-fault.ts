/** Where and why a text is no JSON, as `line:column is no JSON: reason`; undefined when it is. */
export function jsonFault(text: string): string | undefined {
  const fault = faultOf(text);
  if (fault === undefined) return undefined;
  const before = text.slice(0, faultAt(text)).split('\n');
  // Node quotes the text around some faults and tells the offset of others; the place stands before the reason already.
  const reason = fault.replace(/(, ("|\.\.\.).*)? (is not valid|in) JSON.*$/s, '');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} is no JSON: ${reason}`;
}

function faultOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Length of the longest beginning that could still become JSON. Node does not always tell it. */
function faultAt(text: string): number {
  let [good, bad] = [0, text.length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (mayGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function mayGoOn(beginning: string): boolean {
  const fault = faultOf(beginning) ?? 'Unexpected end';
  const offset = / at position (\d+)/.exec(fault)?.[1];
  return /^(Unexpected end|Unterminated string)/.test(fault) || (offset !== undefined && Number(offset) >= beginning.length);
}
