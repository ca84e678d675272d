/** A rule's message in two parts: what is wrong with the value (said after it) and the cure. */
export interface Advice {
  message: string;
  cure?: string;
}

/** valibot carries one string a rule: message and cure travel on two lines. */
export function advise(message: string, cure: string): string {
  return `${message}\n${cure}`;
}

export function readAdvice(text: string): Advice {
  const [message = text, cure] = text.split('\n', 2);
  return cure === undefined ? { message } : { message, cure };
}
