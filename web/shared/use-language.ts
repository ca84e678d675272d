import { useEffect, useState } from 'react';
import { type Language, preferredLanguage, wordsIn } from './words.ts';

/** The page's language, kept across reloads, and its words. */
export function useLanguage() {
  const [language, setLanguage] = useState<Language>(preferredLanguage);
  useEffect(() => {
    localStorage.setItem('language', language);
    document.documentElement.lang = language;
  }, [language]);
  return { language, word: wordsIn(language), toggle: () => setLanguage(language === 'zh-CN' ? 'en-US' : 'zh-CN') };
}
