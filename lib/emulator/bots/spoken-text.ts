const isUnspaced = (code: number): boolean =>
  (code >= 0x0e00 && code <= 0x0eff) ||
  (code >= 0x3040 && code <= 0x30ff) ||
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0xf900 && code <= 0xfaff);

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}]/u;

/** Longest utterance (documented for Lex: 1,024 characters). */
export const MAXIMUM_UTTERANCE = 1024;

/** Words as a bot compares them: no case, no punctuation, one space between. Letters of scripts without case stay. */
export const spokenText = (text: string): string => {
  let result = '';
  for (const character of text.slice(0, MAXIMUM_UTTERANCE).normalize('NFKC').toLowerCase()) {
    if (WORD_CHARACTER.test(character)) result += character;
    // An apostrophe is part of its word: "I'd" is "id" on both sides.
    else if (character !== "'" && character !== '’' && result !== '' && !result.endsWith(' ')) result += ' ';
  }
  return result.trimEnd();
};

/** Words; of scripts that write no spaces each character. */
export const spokenTokens = (text: string): string[] =>
  text
    .split(' ')
    .flatMap((word) => ([...word].some((character) => isUnspaced(character.codePointAt(0) ?? 0)) ? [...word] : [word]))
    .filter((token) => token !== '');
