import type { FlowProblem } from '../../problem.ts';
import { RULE_CATALOG } from '../rule-catalog.ts';
import type { Position } from './positions.ts';
import type { ReportedFile } from './text-report.ts';

const uriOf = (file: string): string => file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');

const resultOf = (file: string, { severity, rule, action, path, message, cure }: FlowProblem, { line, column }: Position) => ({
  ruleId: rule,
  level: severity,
  message: { text: cure === undefined ? message : `${message}\n${cure}` },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line, startColumn: column } },
      logicalLocations: [{ ...(action === undefined ? {} : { name: action }), fullyQualifiedName: path === '' ? '(document)' : path }],
    },
  ],
});

const ruleOf = (id: string) => {
  const rule = RULE_CATALOG.get(id);
  return {
    id,
    shortDescription: { text: rule?.about ?? id },
    ...(rule?.why === undefined ? {} : { fullDescription: { text: rule.why } }),
    properties: { known: rule?.known ?? 'own' },
  };
};

/** SARIF 2.1.0, as code hosts read it: rules that were broken, results with line and column. */
export const sarifReport = (files: readonly ReportedFile[], version: string): string => {
  const broken = new Set(files.flatMap(({ report }) => report.problems.map(({ rule }) => rule)));
  return JSON.stringify(
    {
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'Trunkline', semanticVersion: version, rules: [...broken].sort().map(ruleOf) } },
          columnKind: 'utf16CodeUnits',
          results: files.flatMap(({ report, position }) =>
            report.problems.map((problem) => resultOf(report.file, problem, position(problem))),
          ),
        },
      ],
    },
    null,
    2,
  );
};
