import { UsageError } from '../support/usage-error.ts';

const SAY = 'say:';
/** As much as a bot hears in one turn. */
const MOST_WORDS = 1024;

/** The words of `say:billing`; undefined: the input is keys. */
export const wordsOfInput = (input: string): string | undefined => (input.startsWith(SAY) ? input.slice(SAY.length).trim() : undefined);

const isInput = (input: string): boolean => {
  const words = wordsOfInput(input);
  return words === undefined ? /^[0-9*#]{1,64}$/.test(input) : words !== '' && words.length <= MOST_WORDS;
};

/** `1,say:billing,8001#` → the inputs `1`, `say:billing` and `8001#`. Throws UsageError. */
export function readKeys(text: string): string[] {
  const inputs = text.split(',').map((input) => input.trim());
  const wrong = inputs.find((input) => !isInput(input));
  if (wrong === undefined) return inputs;
  throw new UsageError(
    `--keys ${text}: "${wrong}" is not a sequence of keys. Use 0-9, * and #, or say:WORDS (at most ${MOST_WORDS} characters), with a comma between inputs: "1,8001#,say:billing".`,
  );
}
