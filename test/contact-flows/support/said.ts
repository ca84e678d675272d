import { center } from './shipped-inventory.ts';

/** Text of a message as a caller hears it. */
export const said = (key: string, language: 'zh-CN' | 'en-US' = 'zh-CN'): string => {
  const text = center.messages[key]?.[language];
  if (text === undefined) throw new Error(`There is no message ${key}`);
  return text;
};

/** Both languages in one prompt. */
export const saidTwice = (key: string): string => `${said(key)} ${said(key, 'en-US')}`;

export const question = (id: string, language: 'zh-CN' | 'en-US' = 'zh-CN'): string =>
  center.survey.questions.find((one) => one.id === id)?.text[language] ?? '';
