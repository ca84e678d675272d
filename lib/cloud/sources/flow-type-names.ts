export { FLOW_TYPE_NAMES } from '../../flow-language/flow-type-names.ts';
