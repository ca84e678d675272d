import type { FlowDocument, FlowType } from '../document.ts';
import { guessFlowType } from '../explore/guess-flow-type.ts';

export interface TypeOfFlow {
  type: FlowType;
  /** In words, for people: `its metadata`. */
  from: 'the command line' | 'its metadata' | 'its folder' | 'its settings' | 'its actions';
}

const FROM = { metadata: 'its metadata', settings: 'its settings', actions: 'its actions' } as const;

/** Type of a document: as given, as its metadata say, MODULE in a folder `modules`, else what its actions allow. */
export const flowTypeOf = (document: FlowDocument, file: string, given?: FlowType): TypeOfFlow => {
  if (given !== undefined) return { type: given, from: 'the command line' };
  const guessed = guessFlowType(document);
  const isModuleFolder = file.split(/[/\\]/).slice(0, -1).includes('modules');
  return isModuleFolder && guessed.from !== 'metadata'
    ? { type: 'MODULE', from: 'its folder' }
    : { type: guessed.type, from: FROM[guessed.from] };
};
