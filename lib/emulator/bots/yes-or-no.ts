import { spokenText } from './spoken-text.ts';

/** Words of the languages that Connect speaks most; a key of the keypad counts too (inferred). */
const YES = new Set([
  'yes',
  'yeah',
  'yep',
  'ok',
  'okay',
  'sure',
  'correct',
  'right',
  'si',
  'sí',
  'oui',
  'ja',
  'sim',
  'hai',
  'はい',
  '是',
  '是的',
  '对',
  '好',
  '好的',
  '네',
  '예',
  '1',
]);
const NO = new Set([
  'no',
  'nope',
  'nah',
  'wrong',
  'non',
  'nein',
  'nee',
  'não',
  'nao',
  'iie',
  'いいえ',
  '不',
  '不是',
  '不对',
  '不要',
  '否',
  '아니',
  '아니요',
  '2',
]);

export const isYes = (text: string): boolean => YES.has(spokenText(text));
export const isNo = (text: string): boolean => NO.has(spokenText(text));
