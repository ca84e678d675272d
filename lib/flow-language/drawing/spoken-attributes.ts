import type { FlowDocument } from '../document.ts';
import { scanNames } from '../names/scan-names.ts';
import { lonePath } from '../references/scan-paths.ts';
import type { DrawingOptions } from './drawing.ts';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isIdeograph = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';

/** How well a text set by the flow suits the language of the drawing: named for it, written in its script, or merely there. */
const suits = (text: string, { language }: DrawingOptions): number => {
  const names = scanNames(text).filter(({ kind }) => kind === 'message');
  if (names.some(({ name }) => name.endsWith(`.${language}`))) return 2;
  if (names.length > 0) return 0;
  return [...text].some(isIdeograph) === (language === 'zh-CN') ? 1 : 0;
};

/**
 * Texts that the flow itself puts into its flow attributes, so that a prompt of `$.FlowAttributes.menu` can be drawn with what is
 * said. Of several (one a language) the one that suits the drawing. Key → text as it stands in the document.
 */
export const spokenAttributes = (document: FlowDocument, options: DrawingOptions): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { Parameters } of document.Actions) {
    const attributes = Parameters !== undefined && Object.hasOwn(Parameters, 'FlowAttributes') ? Parameters.FlowAttributes : undefined;
    if (!isRecord(attributes)) continue;
    for (const [key, entry] of Object.entries(attributes)) {
      const text = isRecord(entry) && Object.hasOwn(entry, 'Value') ? entry.Value : undefined;
      if (typeof text !== 'string') continue;
      const known = found.get(key);
      if (known === undefined || suits(text, options) > suits(known, options)) found.set(key, text);
    }
  }
  return found;
};

/** Name of the flow attribute that a text consists of; undefined when it is anything else. */
export const loneFlowAttribute = (text: string): string | undefined => {
  const path = lonePath(text);
  return path?.root === 'FlowAttributes' && path.keys.length === 1 ? path.keys[0] : undefined;
};
