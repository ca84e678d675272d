import type { TraceEvent } from '../../emulator/trace.ts';
import type { FlowAction } from '../../flow-language/document.ts';
import type { PlannedFlow } from '../center/center-plan.ts';
import { plannedName } from '../center/plan-names.ts';
import { type Branch, branchesOf } from './branches-of.ts';
import { type Reasons, reasonFor } from './reasons.ts';
import { walkedBranch } from './walked-branch.ts';

export interface FlowCoverage {
  flow: string;
  isModule: boolean;
  branches: number;
  walked: number;
  unwalked: (Branch & { why?: string })[];
}

export interface CoverageReport {
  flows: FlowCoverage[];
  branches: number;
  walked: number;
  /** Unwalked with a stated reason. */
  reasoned: number;
  /** Rules of reasons that no unwalked branch needs, as JSON. */
  needless: string[];
}

interface Watched {
  flow: PlannedFlow;
  actions: ReadonlyMap<string, FlowAction>;
  walked: Set<string>;
}

const key = (action: string, branch: string): string => `${action}\n${branch}`;

/** Which branches of which flows were taken, over all calls. */
export class Coverage {
  readonly #watched: ReadonlyMap<string, Watched>;

  constructor(flows: readonly PlannedFlow[]) {
    this.#watched = new Map(
      flows.map((flow) => [
        plannedName(flow.type === 'MODULE' ? 'module' : 'flow', flow.name, flow.arn).id,
        { flow, actions: new Map(flow.document.Actions.map((action) => [action.Identifier, action])), walked: new Set<string>() },
      ]),
    );
  }

  onTrace(event: TraceEvent): void {
    if (event.type !== 'action') return;
    const watched = this.#watched.get(event.flow.id);
    const action = watched?.actions.get(event.identifier);
    if (watched === undefined || action === undefined) return;
    const branch = walkedBranch(action, event);
    if (branch !== undefined) watched.walked.add(key(event.identifier, branch));
  }

  report(reasons: Reasons = []): CoverageReport {
    const used = new Set<unknown>();
    const flows = [...this.#watched.values()].map(({ flow, walked }): FlowCoverage => {
      const branches = branchesOf(flow.document, flow.type);
      const unwalked = branches
        .filter(({ action, branch }) => !walked.has(key(action, branch)))
        .map((branch) => {
          const reason = reasonFor(reasons, flow.name, branch);
          used.add(reason?.rule);
          return { ...branch, ...(reason === undefined ? {} : { why: reason.why }) };
        });
      return {
        flow: flow.name,
        isModule: flow.type === 'MODULE',
        branches: branches.length,
        walked: branches.length - unwalked.length,
        unwalked,
      };
    });
    const sum = (pick: (flow: FlowCoverage) => number): number => flows.reduce((total, flow) => total + pick(flow), 0);
    const rules = reasons.flatMap(({ branches }) => branches);
    return {
      flows,
      branches: sum((flow) => flow.branches),
      walked: sum((flow) => flow.walked),
      reasoned: sum(({ unwalked }) => unwalked.filter(({ why }) => why !== undefined).length),
      needless: rules.filter((rule) => !used.has(rule)).map((rule) => JSON.stringify(rule)),
    };
  }
}

/** Every branch was walked or has its reason, and no reason is left over. */
export const isCovered = ({ flows, needless }: CoverageReport): boolean =>
  needless.length === 0 && flows.every(({ unwalked }) => unwalked.every(({ why }) => why !== undefined));
