import type { FileReport } from '../lint-flows.ts';
import { RULE_CATALOG } from '../rule-catalog.ts';

/**
 * `[{"file", "type"?, "problems": [{"severity", "rule", "action", "path", "message", "cure"?, "known"}]}]`, one entry a file.
 * `action` is empty where a problem concerns the whole document; `known` says what a rule rests on: probed, documented …
 */
export const jsonReport = (reports: readonly FileReport[]): string =>
  JSON.stringify(
    reports.map(({ file, type, problems }) => ({
      file,
      ...(type === undefined ? {} : { type: type.type, typeFrom: type.from }),
      problems: problems.map(({ severity, rule, action = '', path, message, cure }) => ({
        severity,
        rule,
        action,
        path,
        message,
        ...(cure === undefined ? {} : { cure }),
        known: RULE_CATALOG.get(rule)?.known,
      })),
    })),
    null,
    2,
  );
