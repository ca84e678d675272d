import type { FlowType } from '../../../flow-language/document.ts';
import { FLOW_TYPE_NAMES } from '../../../flow-language/flow-type-names.ts';

const BY_TYPE: ReadonlyMap<FlowType, string> = new Map([...FLOW_TYPE_NAMES].map(([name, type]) => [type, name]));

/** The designer's word for a type (`Metadata.type`); undefined for modules. */
export const flowTypeName = (type: FlowType): string | undefined => BY_TYPE.get(type);
