import type { LegacyConverter } from '../converted-action.ts';

export const invokeFlowModule: LegacyConverter = (module) => {
  const next = module.next('Success');
  return {
    type: 'InvokeFlowModule',
    parameters: { FlowModuleId: module.requiredResource('module', 'FlowModuleId') },
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};

export const returnFromFlowModule: LegacyConverter = () => ({ type: 'EndFlowModuleExecution' });
