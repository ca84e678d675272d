import type { FlowDocument, FlowType } from '../../../flow-language/document.ts';
import { parseFlow } from '../../../flow-language/parse-flow.ts';
import type { FlowProblem } from '../../../flow-language/problem.ts';
import { validateFlow } from '../../../flow-language/validate-flow.ts';
import { ResourceError } from '../resource-error.ts';

const sentence = ({ action, path, message, cure }: FlowProblem): string => {
  const place = [action === undefined ? '' : `action ${action}`, path].filter(Boolean).join(', ');
  return `Properties.Content${place === '' ? '' : ` (${place})`}: ${message}${cure === undefined ? '' : `${message.endsWith('.') ? '' : '.'} ${cure}`}`;
};

/**
 * Reads the content of a flow or module and judges it as the service does when it is created. Throws ResourceError with
 * every problem: AWS answers InvalidContactFlowException with such a list (documented).
 */
export const readFlowContent = (content: string, type: FlowType): FlowDocument => {
  const parsed = parseFlow(content);
  const problems = parsed.ok ? validateFlow(parsed.document, { type }) : parsed.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !parsed.ok) throw new ResourceError(errors.map(sentence));
  return parsed.document;
};
