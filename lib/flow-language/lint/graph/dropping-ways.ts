import type { Way } from '../../explore/ways-out.ts';
import type { LintedFlow, LintSet } from '../lint-set.ts';
import type { FlowStep } from './flow-graph.ts';
import { LAST, lastHeard } from './last-heard.ts';
import { type SilentDrop, silentDrop } from './silent-drop.ts';

export interface DroppingStep {
  step: FlowStep;
  ways: { way: Way; drop: SilentDrop }[];
}

const allDrops = (flow: LintedFlow, set: LintSet): DroppingStep[] => {
  const { reachable, speaks } = flow.graph;
  if (!speaks) return [];
  const heard = lastHeard(flow, set);
  const found: DroppingStep[] = [];
  for (const step of reachable) {
    if (step.ways.every(({ ends }) => ends === true)) continue;
    const drops = step.ways.map((way) => ({ way, drop: silentDrop(flow, set, step, way) }));
    const isBookKeeping = heard.get(step) === LAST.statement && drops.every(({ drop }) => drop !== undefined);
    const ways = drops.flatMap(({ way, drop }) => (drop === undefined ? [] : [{ way, drop }]));
    if (ways.length > 0 && !isBookKeeping) found.push({ step, ways });
  }
  return found.sort((a, b) => a.step.index - b.step.index);
};

const known = new WeakMap<LintedFlow, DroppingStep[]>();

/**
 * Steps with ways on which the caller is hung up on without another word. Left out is what only keeps the books after a
 * goodbye: whatever it does, the call is over. Flows that speak to nobody are not judged.
 */
export const droppingWays = (flow: LintedFlow, set: LintSet, wanted: (step: FlowStep, way: Way) => boolean): DroppingStep[] => {
  const drops = known.get(flow) ?? allDrops(flow, set);
  known.set(flow, drops);
  return drops.flatMap(({ step, ways }) => {
    const own = ways.filter(({ way }) => wanted(step, way));
    return own.length === 0 ? [] : [{ step, ways: own }];
  });
};

/** `"bye" hangs up`, or `the flow ends at "x"`. */
export const dropText = ({ at, runsOut }: SilentDrop): string =>
  runsOut ? `the flow ends at "${at.action.Identifier}"` : `"${at.action.Identifier}" hangs up`;
