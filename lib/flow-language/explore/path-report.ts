import type { EndKind } from './end-kind.ts';
import { heardOf, type NameResolver } from './heard.ts';
import { placeOf } from './place.ts';
import { finite } from './silence/silence-report.ts';
import type { Edge, Frame } from './state-graph.ts';
import { assignmentsOf, fillText } from './texts.ts';
import type { PathEnd, Walk } from './walk.ts';

/** One way in which paths end, shown on the shortest of them. */
export interface PathReport {
  end: EndKind;
  file: string;
  action: string;
  /** What had to happen for it, `action: choice`. */
  choices: string[];
  /** What the caller hears, in order: texts as far as the flow knows them, sounds in brackets. */
  hears: string[];
  /** Longest time on this path with nothing heard, in seconds. */
  silence: number | null;
}

const LONGEST_TEXT = 2000;
/** Choices and prompts listed of one path. */
const MOST_LISTED = 60;

const shortened = (texts: string[]): string[] =>
  texts.length <= MOST_LISTED ? texts : [...texts.slice(0, MOST_LISTED), `… and ${texts.length - MOST_LISTED} more`];

/** Attributes as one path sets them; flow attributes belong to a run. */
class PathTexts {
  readonly #values = new Map<string, string>();

  #key(name: string, frame: Frame): string {
    return name.startsWith('FlowAttributes.') ? `${frame.id} ${name}` : name;
  }

  fill(text: string, frame: Frame): string {
    const lookUp = (name: string): string | undefined => {
      // A flow attribute that the path has not set is empty; the contact may have brought its attributes along.
      return this.#values.get(this.#key(name, frame)) ?? (name.startsWith('FlowAttributes.') ? '' : undefined);
    };
    return fillText(text, lookUp).slice(0, LONGEST_TEXT);
  }

  note({ from: { action, frame }, way }: Edge): void {
    if (way.kind === 'error') return;
    for (const { name, template } of assignmentsOf(action)) this.#values.set(this.#key(name, frame), this.fill(template, frame));
  }
}

const stepsTo = (walk: Walk, last: Edge): Edge[] => {
  const steps = [last];
  for (let edge = walk.reachedBy.get(last.from); edge !== undefined; edge = walk.reachedBy.get(edge.from)) steps.push(edge);
  return steps.reverse();
};

const isChoice = ({ from, way }: Edge): boolean =>
  way.label !== '' && (way.kind === 'error' || from.action.ways.length > 1 || from.frame.depth > 0);

export const pathReport = (walk: Walk, { kind, edge: last }: PathEnd, resolve?: NameResolver): PathReport => {
  const texts = new PathTexts();
  const report: PathReport = { end: kind, ...placeOf(last.from.action), choices: [], hears: [], silence: 0 };
  let silence = 0;
  let longest = 0;
  for (const edge of stepsTo(walk, last)) {
    const { action, frame } = edge.from;
    if (edge.heard) report.hears.push(...heardOf(action, (text) => texts.fill(text, frame), resolve));
    silence = edge.heard ? 0 : silence + edge.seconds;
    longest = Math.max(longest, silence);
    if (isChoice(edge)) report.choices.push(`${action.identifier}: ${edge.way.label}`);
    texts.note(edge);
  }
  return { ...report, choices: shortened(report.choices), hears: shortened(report.hears), silence: finite(longest) };
};
