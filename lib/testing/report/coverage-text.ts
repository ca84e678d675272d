import type { CoverageReport, FlowCoverage } from '../coverage/coverage.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1)).padStart(5);

const row = (name: string, { branches, walked, reasoned }: { branches: number; walked: number; reasoned: number }): string =>
  `${name.padEnd(28)} ${String(walked).padStart(5)} of ${String(branches).padStart(5)}  ${percent(walked, branches)} %  ${String(reasoned).padStart(4)} with a reason  ${percent(walked + reasoned, branches)} %`;

const open = ({ flow, unwalked }: FlowCoverage): string[] =>
  unwalked
    .filter(({ why }) => why === undefined)
    .map(({ action, actionType, branch, target }) => `  ${flow}: ${action} (${actionType}) · ${branch} → ${target}`);

/** Coverage as a table: branches walked, branches with a reason, and those with neither by name. */
export const coverageText = (report: CoverageReport): string => {
  const flows = report.flows.map((flow) =>
    row(flow.flow, { ...flow, reasoned: flow.unwalked.filter(({ why }) => why !== undefined).length }),
  );
  const unwalked = report.flows.flatMap(open);
  return [
    'Branches walked',
    ...flows,
    row('all', report),
    ...(unwalked.length === 0 ? [] : ['', `Neither walked nor reasoned (${unwalked.length}):`, ...unwalked]),
    ...(report.needless.length === 0 ? [] : ['', 'Reasons that no unwalked branch needs:', ...report.needless.map((rule) => `  ${rule}`)]),
  ].join('\n');
};
