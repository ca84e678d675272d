import type { CenterInfo } from '../pages/protocol.ts';
import { escapeHtml as text } from './escape-html.ts';

const WORDS = {
  zh: {
    language: 'zh-CN',
    title: '本机联络中心',
    phone: '打电话',
    agent: '坐席工作台',
    flows: '流程',
    numbers: '号码',
    flow: '呼入流程',
    noFlow: '未关联流程',
    agents: '坐席',
    profile: '路由配置',
    resources: '运行中的资源',
    ignored: '未模拟的资源（已略过）',
    other: '<a href="/?lang=en" lang="en">English</a>',
  },
  en: {
    language: 'en',
    title: 'Contact centre on this machine',
    phone: 'Make a call',
    agent: 'Agent desktop',
    flows: 'Flows',
    numbers: 'Numbers',
    flow: 'Flow',
    noFlow: 'no flow',
    agents: 'Agents',
    profile: 'Routing profile',
    resources: 'Resources that run',
    ignored: 'Resources that are not emulated and were left out',
    other: '<a href="/?lang=zh" lang="zh-CN">中文</a>',
  },
} as const;
export type IndexLanguage = keyof typeof WORDS;

/** The language asked for in the address, else what the browser prefers. */
export const indexLanguage = (asked: string | null, acceptLanguage: string | undefined): IndexLanguage => {
  if (asked === 'zh' || asked === 'en') return asked;
  return acceptLanguage?.trim().toLowerCase().startsWith('zh') ? 'zh' : 'en';
};

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#16191f;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #d5dbdb}
nav a{display:inline-block;margin-right:1rem;padding:.4rem 1rem;border:1px solid #0972d3;border-radius:1rem;text-decoration:none}a{color:#0972d3}
@media(prefers-color-scheme:dark){body{background:#0f1b2a;color:#d1d5db}th,td{border-color:#414d5c}a{color:#539fe5}nav a{border-color:#539fe5}}`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead><tr>${head.map((cell) => `<th scope="col">${text(cell)}</th>`).join('')}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;

/** What runs here: numbers, agents, resources, and the ways in. */
export const indexPage = (info: CenterInfo, language: IndexLanguage): string => {
  const words = WORDS[language];
  const numbers = info.numbers.map((one) => [
    `<a href="/phone/?to=${encodeURIComponent(one.address)}">${text(one.address)}</a>`,
    text(one.flow ?? words.noFlow),
    text(one.description),
  ]);
  const agents = info.agents.map((one) => [
    `<a href="/agent/?agent=${encodeURIComponent(one.userName)}">${text(one.userName)}</a>`,
    text(one.name),
    text(one.routingProfile),
  ]);
  const resources = info.resources.map((one) => [text(one.type), String(one.count), text(one.support)]);
  const ignored = info.ignored.map((one) => `<li>${text(one.type)} ${text(one.logicalId)}</li>`).join('');
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text(info.name)}</title><style>${STYLE}</style></head>
<body><p>${words.other}</p><h1>${text(info.name)}</h1><p>${words.title}</p>
<nav><a href="/phone/">${words.phone}</a><a href="/agent/">${words.agent}</a><a href="/flows/">${words.flows}</a></nav>
<h2>${words.numbers}</h2>${table([words.numbers, words.flow, ''], numbers)}
<h2>${words.agents}</h2>${table([words.agents, '', words.profile], agents)}
<h2>${words.resources}</h2>${table(['', '', ''], resources)}
${ignored === '' ? '' : `<h2>${words.ignored}</h2><ul>${ignored}</ul>`}
</body></html>
`;
};
