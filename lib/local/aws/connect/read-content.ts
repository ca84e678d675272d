import type { FlowDocument, FlowType } from '../../../flow-language/document.ts';
import { parseFlow } from '../../../flow-language/parse-flow.ts';
import type { FlowProblem } from '../../../flow-language/problem.ts';
import { validateFlow } from '../../../flow-language/validate-flow.ts';
import { AwsError } from '../aws-error.ts';

/** Longest content of a flow or module (SDK model). */
const LONGEST = 256_000;

/** Flows have `problems`, modules `Problems` (SDK model). */
const refusal = (type: FlowType, problems: readonly FlowProblem[]): AwsError => {
  const list = problems.map(({ message }) => ({ message }));
  return type === 'MODULE'
    ? new AwsError('InvalidContactFlowModuleException', 'The flow module is not valid.', { members: { Problems: list } })
    : new AwsError('InvalidContactFlowException', 'The flow is not valid.', { members: { problems: list } });
};

/** Content to publish: judged as the service does. Throws AwsError with every problem. */
export const readContent = (content: string, type: FlowType): FlowDocument => {
  const parsed = parseFlow(content);
  const problems = parsed.ok ? validateFlow(parsed.document, { type }) : parsed.problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (!parsed.ok || errors.length > 0) throw refusal(type, errors);
  return parsed.document;
};

/** Content to save: not judged, but that it is a JSON object of the length that is taken (exported: drafts lack whole parts). */
export const readDraft = (content: string): string => {
  if (content.length > LONGEST)
    throw new AwsError('InvalidRequestException', `Content has ${content.length} characters; at most ${LONGEST} are taken.`);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw new AwsError('InvalidRequestException', 'Invalid contact flow format: Content is not JSON.');
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw new AwsError('InvalidRequestException', 'Invalid contact flow format: Content is not a JSON object.');
  }
  return content;
};

/** What stands in place of a document while there is only a draft; nothing runs it. */
export const NOTHING_PUBLISHED: FlowDocument = { Version: '2019-10-30', StartAction: '', Actions: [] };
