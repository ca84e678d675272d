import type { FlowDocument } from '../../lib/flow-language/document.ts';
import { substituteNames } from '../../lib/flow-language/names/substitute-names.ts';
import { messageResolver } from '../commands/flows/message-resolver.ts';
import { readFlowFiles } from '../commands/flows/read-flow-files.ts';
import { PROJECT } from '../support/project.ts';
import { UsageError } from '../support/usage-error.ts';
import type { InstanceNames } from './instance-names.ts';

/** Patched flow files, ready to run in place of the flows of the same name. Throws UsageError with all that is wrong. */
export const readPatches = async (
  files: readonly string[],
  names: InstanceNames,
  known: ReadonlySet<string>,
): Promise<Map<string, FlowDocument>> => {
  const message = await messageResolver([...files, PROJECT]);
  const patches = new Map<string, FlowDocument>();
  const problems: string[] = [];
  for (const file of readFlowFiles(files)) {
    if (!file.ok) {
      problems.push(...file.problems.map((problem) => `${file.file}: ${problem.message}`));
      continue;
    }
    const { name, document } = file.member;
    if (!known.has(name))
      problems.push(
        `${file.member.file} is called "${name}"; the recording has ${[...known].join(', ')}. Its Metadata.name says which flow it stands for.`,
      );
    const patched = substituteNames(document, (use) => {
      const found = use.kind === 'message' ? message?.('message', use.name) : names.arnOf(use.kind, use.name);
      if (found === undefined) problems.push(`${file.member.file}: ${use.path}: there is no ${use.kind} "${use.name}"`);
      return found ?? '';
    });
    patches.set(name, patched);
  }
  if (problems.length > 0) throw new UsageError(problems.join('\n'));
  return patches;
};
