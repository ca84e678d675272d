import type { Center } from '../../center/center.ts';
import type { FlowDocument } from '../../flow-language/document.ts';
import { collectNames, type NameUse } from '../../flow-language/names/collect-names.ts';
import { walkStrings } from '../../flow-language/names/walk-strings.ts';
import { nearestName } from '../../flow-language/nearest-name.ts';
import { flowProblemText } from '../sources/flow-problem-text.ts';
import type { FlowSource } from '../sources/flow-source.ts';
import type { NameInventory } from './name-inventory.ts';

/** Named references that lead nowhere, and ARNs where a name should stand. */
export function referenceProblems(flow: FlowSource, inventory: NameInventory, center: Center): string[] {
  const unknown = collectNames(flow.document).filter((use) => inventory.get(use.kind)?.has(use.name) !== true);
  return [
    ...unknown.map((use) =>
      flowProblemText(flow.file, { ...use, message: unknownName(use, center), cure: cureOf(use, inventory, center) }),
    ),
    ...literalArns(flow.document).map((use) => flowProblemText(flow.file, use)),
  ];
}

function unknownName({ kind, name }: NameUse, center: Center): string {
  if (kind === 'number' && center.numbers.some((number) => number.name === name))
    return `The number "${name}" is pending, so it has no ARN yet`;
  if (kind === 'agent' && center.agents.some((agent) => agent.userName === name))
    return `The agent "${name}" is not created here, so it has no ARN`;
  return `There is no ${kind} "${name}" (\${${kind}:${name}})`;
}

function cureOf({ kind, name }: NameUse, inventory: NameInventory, center: Center): string {
  const known = inventory.get(kind);
  if (known === undefined) return `A center has no ${kind}; known kinds are ${[...inventory.keys()].join(', ')}.`;
  if (kind === 'number' && center.numbers.some((number) => number.name === name))
    return 'Take the reference out until its papers are approved.';
  if (kind === 'agent' && !center.users.create) return 'Set users.create to true in the definition, or choose the agent at run time.';
  const near = nearestName(name, known);
  if (near !== undefined) return `Did you mean \${${kind}:${near}}?`;
  return WHERE[kind] ?? 'Add it to the definition.';
}

const WHERE: Readonly<Partial<Record<NameUse['kind'], string>>> = {
  flow: 'Flows lie in contact-flows/flows.',
  module: 'Modules lie in contact-flows/modules.',
  prompt: 'Prompts are .wav files in contact-flows/prompts.',
  lambda: 'A function is a folder of lambdas with a handler.ts.',
  message: 'Messages stand under messages in the definition, as key.language.',
};

function literalArns(document: FlowDocument): { action: string; path: string; message: string; cure: string }[] {
  const found: { action: string; path: string; message: string; cure: string }[] = [];
  for (const [index, action] of document.Actions.entries()) {
    walkStrings(action, `Actions[${index}]`, (text, path) => {
      if (!/\barn:aws[a-z-]{0,20}:/.test(text)) return;
      found.push({
        action: action.Identifier,
        path,
        message: 'A literal ARN ties the flow to one account and Region',
        cure: 'Write a name: ${queue:name}, ${lambda:name} …',
      });
    });
  }
  return found;
}
