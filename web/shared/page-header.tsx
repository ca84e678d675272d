import type { Language } from './words.ts';

/** The bar on top of every page: the centre's name, this page, the other page, the language switch. */
export function PageHeader(properties: {
  center: string;
  page: string;
  other: { href: string; label: string };
  language: Language;
  onToggle(): void;
}) {
  return (
    <header className="bar">
      <strong>{properties.center}</strong>
      <span className="here">{properties.page}</span>
      <a href={properties.other.href} target="_blank" rel="noreferrer">
        {properties.other.label}
      </a>
      <button type="button" className="quiet" onClick={properties.onToggle}>
        {properties.language === 'zh-CN' ? 'English' : '中文'}
      </button>
    </header>
  );
}
