import type { Center } from '../../center/center.ts';
import { nearestName } from '../../flow-language/nearest-name.ts';
import type { PromptFile } from './prompt-file.ts';
import type { FlowFiles } from './read-flows.ts';

/** What the definition says of files: flows that answer numbers, prompts that play in queues. */
export function definitionProblems(
  file: string,
  center: Center,
  { sources: flows, unread }: Pick<FlowFiles, 'sources' | 'unread'>,
  prompts: readonly PromptFile[],
): string[] {
  const answering = new Map(flows.filter((flow) => flow.type !== 'MODULE').map((flow) => [flow.name, flow]));
  const problems: string[] = [];
  for (const number of center.numbers) {
    if (unread.includes(number.flow)) continue;
    const flow = answering.get(number.flow);
    const place = `${file}: numbers.${number.name}.flow:`;
    if (flow === undefined)
      problems.push(
        `${place} There is no flow "${number.flow}". ${near(number.flow, answering.keys(), 'Flows lie in contact-flows/flows.')}`,
      );
    else if (flow.type !== 'CONTACT_FLOW')
      problems.push(`${place} ${flow.file} is of type ${flow.type}; a number starts a flow of type CONTACT_FLOW.`);
  }
  const names = new Set(prompts.map((prompt) => prompt.name));
  for (const queue of center.queues) {
    if (queue.music === undefined || names.has(queue.music)) continue;
    const cure = near(queue.music, names, 'Prompts are .wav files in contact-flows/prompts.');
    problems.push(`${file}: queues.${queue.name}.music: There is no prompt "${queue.music}". ${cure}`);
  }
  return problems;
}

function near(name: string, candidates: Iterable<string>, otherwise: string): string {
  const found = nearestName(name, candidates);
  return found === undefined ? otherwise : `Did you mean "${found}"?`;
}
