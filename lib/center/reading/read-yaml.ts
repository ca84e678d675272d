import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import type { Finding } from '../finding.ts';
import { inspectNodes } from './inspect-nodes.ts';
import { type Place, placesOf } from './places.ts';

/** A text as YAML: the value, and where each part of it stands. */
export interface ReadYaml {
  /** Undefined when the text is no YAML at all. */
  value: unknown;
  readable: boolean;
  /** Problems that already know their place. */
  problems: (Place & { message: string; cure?: string })[];
  findings: Finding[];
  place(finding: Finding): Place;
}

/** A definition of a large center takes some 100 KB. */
const LONGEST_TEXT = 1_000_000;
const MOST_ALIASES = 100;

/** Never throws. */
export function readYaml(text: string): ReadYaml {
  if (text.length > LONGEST_TEXT) return unreadable(`is longer than ${LONGEST_TEXT} characters`, 'split the center into two');
  try {
    return read(text);
  } catch (error) {
    if (error instanceof RangeError) return unreadable('is nested too deeply', 'close the brackets');
    if (error instanceof ReferenceError) return unreadable(`repeats anchors more than ${MOST_ALIASES} times`, 'write the entries out');
    return unreadable(error instanceof Error ? error.message : 'cannot be read');
  }
}

function read(text: string): ReadYaml {
  const lines = new LineCounter();
  // Unique keys are checked in inspectNodes: the parser's own check takes quadratic time.
  const document: Document.Parsed = parseDocument(text, {
    schema: 'core',
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problems = [...document.errors, ...document.warnings].map((error) => ({
    ...place(error.pos[0]),
    message: `is no YAML: ${error.message}`,
  }));
  const readable = document.errors.length === 0;
  // The composer recurses and reports the end of its stack as an error of the text, once for each open bracket.
  if (document.errors.some((error) => error.message.includes('call stack')))
    return unreadable('is nested too deeply', 'close the brackets');
  const findings = readable ? inspectNodes(document) : [];
  if (readable && !isMap(document.contents)) return unreadable('holds no definition', 'begin with name, languages and timeZone');
  const value: unknown = readable ? document.toJS({ maxAliasCount: MOST_ALIASES }) : undefined;
  return { value, readable, problems, findings, place: placesOf(document, place) };
}

function unreadable(message: string, cure?: string): ReadYaml {
  const start = { line: 1, column: 1 };
  return {
    value: undefined,
    readable: false,
    problems: [{ ...start, message, ...(cure === undefined ? {} : { cure }) }],
    findings: [],
    place: () => start,
  };
}
