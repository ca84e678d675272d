import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { FlowDocument } from '../../../lib/flow-language/document.ts';
import { drawFlow } from '../../../lib/flow-language/drawing/draw-flow.ts';
import { escapeXml } from '../../../lib/flow-language/drawing/escape-xml.ts';
import { svgOf } from '../../../lib/flow-language/drawing/svg.ts';

const HOSTILE = `"><script>alert(1)</script><image href='https://evil.example/x'/>&lt;\u0000\ud800]]>`;

const hostile: FlowDocument = {
  Version: '2019-10-30',
  StartAction: HOSTILE,
  Actions: [
    {
      Identifier: HOSTILE,
      Type: `MessageParticipant${HOSTILE}`,
      Parameters: { Text: HOSTILE, [HOSTILE]: HOSTILE, PromptId: HOSTILE },
      Transitions: {
        NextAction: HOSTILE,
        Conditions: [{ NextAction: HOSTILE, Condition: { Operator: HOSTILE, Operands: [HOSTILE] } }],
        Errors: [{ NextAction: 'x', ErrorType: HOSTILE }],
      },
    },
  ],
};

/** Names of all elements of a document. */
const elementsOf = (xml: string): Set<string> => {
  const names = new Set<string>();
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null) {
      for (const [name, item] of Object.entries(node)) {
        if (!name.startsWith('@') && name !== '#text') names.add(name);
        walk(item);
      }
    }
  };
  walk(new XMLParser({ ignoreAttributes: false }).parse(xml));
  return names;
};

test('hostile text stays text: the file is well-formed and has no element but those of a drawing', () => {
  const svg = svgOf(drawFlow(hostile, { language: 'en-US', message: () => HOSTILE }), HOSTILE);

  expect(XMLValidator.validate(svg)).toBe(true);
  expect([...elementsOf(svg)].toSorted()).toEqual(['circle', 'defs', 'g', 'marker', 'path', 'rect', 'style', 'svg', 'text', 'title']);
  expect(svg).not.toContain('<script');
});

test('the file loads nothing from elsewhere', () => {
  const svg = svgOf(drawFlow(hostile, { language: 'en-US' }), 'flow');

  expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/@import|url\((?!#)|<image|<use|xlink|\son\w+=/);
});

test('characters that XML forbids are replaced', () => {
  expect(escapeXml('a\u0000b\ud800c\ufffe😀<&')).toBe('a\ufffdb\ufffdc\ufffd😀&lt;&amp;');
});
