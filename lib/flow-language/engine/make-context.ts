import type { ActionContext } from '../action-context.ts';
import type { PortName } from '../ports.ts';
import { attributesSize } from '../utf8-length.ts';
import type { FlowRunner } from './flow-runner.ts';
import { invokeModule } from './invoke-module.ts';

/** Attributes of one flow run together (documented). */
const FLOW_ATTRIBUTE_BYTES = 32 * 1024;

/** The context of a run's actions: made once, it always speaks of the action under way. */
export const makeContext = (runner: FlowRunner): ActionContext<PortName> => {
  const { frame, scope, flow } = runner;
  return {
    get action() {
      return runner.action?.action ?? { Identifier: '', Type: '' };
    },
    flowType: flow.type,
    get contact() {
      return scope.contact;
    },
    memory: frame.memory,
    setSlot(root, value) {
      scope.slots[root] = value;
    },
    setFlowAttributes(values) {
      const changed = { ...scope.flowAttributes, ...values };
      if (attributesSize(changed) > FLOW_ATTRIBUTE_BYTES) return false;
      scope.flowAttributes = changed;
      return true;
    },
    keys: frame.keys,
    setBuffer: (on) => frame.keys.setBuffer(on),
    wouldMatch: (result) => runner.action?.conditions(result, result, scope) !== undefined,
    invokeModule: (moduleId, input, done) => invokeModule(runner, moduleId, input, done),
    interruptAfter: (milliseconds, result) => runner.interruptAfter(milliseconds, result),
    ports: frame.ports,
  };
};
