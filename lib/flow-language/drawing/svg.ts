import { DIMENSIONS } from './dimensions.ts';
import type { Drawing, DrawnBlock, DrawnPort } from './drawing.ts';
import { escapeXml } from './escape-xml.ts';

const { header, nameRow, line, padding, port, smallText, titleText, startRadius } = DIMENSIONS;

const STYLE = `
text{font-family:system-ui,-apple-system,"Segoe UI","PingFang SC","Microsoft YaHei","Noto Sans CJK SC","WenQuanYi Micro Hei",sans-serif;font-size:${smallText}px;fill:#33424f}
.title{font-size:${titleText}px;font-weight:600;fill:#fff}.name{fill:#5a6b78}.way{text-anchor:end;fill:#33424f}.way.error{fill:#a3392f}
.box{fill:#fff;stroke:#c3ccd4}.row{stroke:#e6ebef}.edge{fill:none;stroke:#6b7c8a;stroke-width:1.6}.edge.error{stroke:#cf8a83;stroke-width:1.2;stroke-dasharray:5 3}
.dot{fill:#fff;stroke:#6b7c8a;stroke-width:1.5}.dot.error{stroke:#cf8a83}.dot.loose{fill:#ffd9d5;stroke:#b3261e}
.interact .head{fill:#0b6e4f}.set .head{fill:#2b5fa8}.check .head{fill:#8a5a00}.integrate .head{fill:#6b3fa0}.transfer .head{fill:#0f6b7c}.end .head{fill:#a3392f}.unknown .head{fill:#5a6b78}
.start{fill:#16212b}.start+text{fill:#fff;text-anchor:middle}`.trim();

/** A rectangle whose upper corners are round. */
const headPath = ({ x, y, width }: DrawnBlock): string =>
  `M${x} ${y + header}v-${header - 8}q0 -8 8 -8h${width - 16}q8 0 8 8v${header - 8}z`;

const way = ({ x, width }: DrawnBlock, own: DrawnPort): string => {
  const right = x + width;
  const loose = own.target === null ? ' loose' : '';
  return (
    `<path class="row" d="M${x + 1} ${own.y - port / 2}h${width - 2}"/>` +
    `<text class="way ${own.kind}" x="${right - padding - 5}" y="${own.y + 4}">${escapeXml(own.label)}</text>` +
    `<circle class="dot ${own.kind}${loose}" cx="${right}" cy="${own.y}" r="4"/>`
  );
};

const block = (own: DrawnBlock): string => {
  const { x, y, width, height, name, title, family, lines } = own;
  const textLeft = x + padding + 3;
  const firstLine = y + header + (name === '' ? 0 : nameRow) + padding / 2;
  return (
    `<g class="${family}"><title>${escapeXml(`${own.id} · ${own.type}`)}</title>` +
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/><path class="head" d="${headPath(own)}"/>` +
    `<text class="title" x="${textLeft}" y="${y + 20}">${escapeXml(title)}</text>` +
    (name === '' ? '' : `<text class="name" x="${textLeft}" y="${y + header + 14}">${escapeXml(name)}</text>`) +
    lines.map((text, index) => `<text x="${textLeft}" y="${firstLine + (index + 1) * line - 4}">${escapeXml(text)}</text>`).join('') +
    `${own.ports.map((one) => way(own, one)).join('')}</g>`
  );
};

/** The drawing as a self-contained SVG document: no script, no font or image of elsewhere, every text escaped. `title` is its accessible name. */
export const svgOf = (drawing: Drawing, title: string): string => {
  const { width, height, start, blocks, edges } = drawing;
  const lines = edges.map(
    ({ kind, path }) => `<path class="edge ${kind}" d="${path}" marker-end="url(#${kind === 'error' ? 'e' : 'a'})"/>`,
  );
  const mark =
    start === null
      ? ''
      : `<path class="edge" d="${start.path}" marker-end="url(#a)"/><circle class="start" cx="${start.x}" cy="${start.y}" r="${startRadius}"/><text x="${start.x}" y="${start.y + 4}">▶</text>`;
  const marker = (id: string, color: string): string =>
    `<marker id="${id}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z" fill="${color}"/></marker>`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
    `<title>${escapeXml(title)}</title><style>${STYLE}</style><defs>${marker('a', '#6b7c8a')}${marker('e', '#cf8a83')}</defs>` +
    `<rect width="100%" height="100%" fill="#f2f5f7"/>${lines.join('')}${mark}${blocks.map(block).join('')}</svg>\n`
  );
};
