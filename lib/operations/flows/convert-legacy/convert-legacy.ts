import * as v from 'valibot';
import type { FlowAction, FlowDocument, FlowType } from '../../../flow-language/document.ts';
import { guessFlowType, readFlowType } from '../../../flow-language/explore/guess-flow-type.ts';
import { formatPath } from '../../../flow-language/format-path.ts';
import { nearestName } from '../../../flow-language/nearest-name.ts';
import { validateFlow } from '../../../flow-language/validate-flow.ts';
import type { JsonObject } from '../document/json-object.ts';
import { flowTypeName } from '../files/flow-type-name.ts';
import { writeAction } from './converted-action.ts';
import { type LegacyFlow, type LegacyModule, legacyFlowSchema } from './legacy-flow.ts';
import { MODULE_CONVERTERS } from './module-converters.ts';
import { ModuleReader } from './module-reader.ts';

/** What could not be converted; `module` is its id, with its type. Absent: the flow as a whole. */
export interface LegacyProblem {
  module?: { id: string; type: string };
  message: string;
}

export type ConvertedFlow = { ok: true; document: FlowDocument; type: FlowType; name?: string } | { ok: false; problems: LegacyProblem[] };

export interface ConvertOptions {
  /** Else what the export says. */
  type?: FlowType;
}

/** Does a document have the form of the older exports? */
export const isLegacyFlow = (document: JsonObject): boolean => Object.hasOwn(document, 'modules') && !Object.hasOwn(document, 'Actions');

/**
 * Turns a flow of the older export format into the flow language. Nothing is dropped silently: a module, parameter or branch that has no
 * counterpart is a problem, and so is a result that the service would refuse.
 */
export const convertLegacy = (document: JsonObject, { type: given }: ConvertOptions = {}): ConvertedFlow => {
  const parsed = v.safeParse(legacyFlowSchema, document);
  if (!parsed.success) {
    const problems = parsed.issues.map(({ path, message }) => ({
      message: `${formatPath((path ?? []).map(({ key }) => key))}: ${message}`,
    }));
    return { ok: false, problems };
  }
  const legacy = parsed.output;
  const ids = new Set(legacy.modules.map(({ id }) => id));
  const problems: LegacyProblem[] = ids.has(legacy.start) ? [] : [{ message: `It starts with "${legacy.start}", which is no module` }];
  const actions = legacy.modules.flatMap((module) => convertModule(module, ids, problems));
  if (problems.length > 0) return { ok: false, problems };
  const draft: FlowDocument = { Version: '2019-10-30', StartAction: legacy.start, Metadata: {}, Actions: actions };
  const type = given ?? typeOf(legacy) ?? guessFlowType(draft).type;
  const flow = { ...draft, Metadata: metadataOf(legacy, type), ...(type === 'MODULE' ? { Settings: MODULE_SETTINGS } : {}) };
  const refused = validateFlow(flow, { type }).filter(({ severity }) => severity === 'error');
  if (refused.length > 0)
    return {
      ok: false,
      problems: refused.map(({ action, path, message, cure }) =>
        refusal(legacy, action, `${path}: ${message}${cure === undefined ? '' : `. ${cure}`}`),
      ),
    };
  return { ok: true, document: flow, type, name: textIn(legacy.metadata, 'name') };
};

const convertModule = (module: LegacyModule, ids: ReadonlySet<string>, problems: LegacyProblem[]): FlowAction[] => {
  const found = (message: string): void => {
    problems.push({ module: { id: module.id, type: module.type }, message });
  };
  const convert = MODULE_CONVERTERS.get(module.type);
  if (convert === undefined) {
    const near = nearestName(module.type, MODULE_CONVERTERS.keys());
    found(
      `cannot be converted: nothing in the flow language is known to do what it did${near === undefined ? '' : ` (did you mean ${near}?)`}`,
    );
    return [];
  }
  const reader = new ModuleReader(module, ids);
  const action = convert(reader);
  for (const message of [...reader.problems, ...reader.leftOver()]) found(message);
  return [writeAction(module.id, action)];
};

const refusal = (legacy: LegacyFlow, action: string | undefined, message: string): LegacyProblem => {
  const module = legacy.modules.find(({ id }) => id === action);
  return { module: module && { id: module.id, type: module.type }, message };
};

const textIn = (metadata: LegacyFlow['metadata'], key: string): string | undefined => {
  const value = metadata !== undefined && metadata !== null && Object.hasOwn(metadata, key) ? metadata[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

const typeOf = (legacy: LegacyFlow): FlowType | undefined => readFlowType(legacy.type ?? textIn(legacy.metadata, 'type') ?? '');

/** The designer's notes have the same members in both formats (exported), but for the hash of the old content. */
const metadataOf = (legacy: LegacyFlow, type: FlowType): JsonObject => {
  const { hash: _, description, ...metadata } = legacy.metadata ?? {};
  const name = flowTypeName(type);
  return {
    ...metadata,
    ...(typeof description === 'string' && description.trim() !== '' ? { description } : {}),
    ...(name === undefined ? {} : { type: name }),
    ActionMetadata: Object.fromEntries(legacy.modules.map(({ id, metadata: notes }) => [id, notes ?? {}])),
  };
};

const branch = (name: string) => ({ DisplayName: name, ReferenceName: name, Description: '' });
const MODULE_SETTINGS = { InputParameters: [], OutputParameters: [], Transitions: [branch('Success'), branch('Error')] };
