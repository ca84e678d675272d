import type { ActionContext, KeySource } from '../action-context.ts';
import type { ContactState, EngineMemory } from '../contact-state.ts';
import type { FlowAction, FlowType } from '../document.ts';
import type { Cancel, Outcome } from '../outcome.ts';
import type { FlowPorts, PortName } from '../ports.ts';
import { attributesSize } from '../utf8-length.ts';
import type { FlowRunner } from './flow-runner.ts';
import { invokeModule } from './invoke-module.ts';

/** Attributes of one flow run together (documented). */
const FLOW_ATTRIBUTE_BYTES = 32 * 1024;
const NO_ACTION: FlowAction = { Identifier: '', Type: '' };

/**
 * The context of a run's actions: made once, it always speaks of the action under way. A class, because getters written
 * in an object cost a hidden class for every contact, which only a full collection takes away.
 */
export class RunContext implements ActionContext<PortName> {
  readonly #runner: FlowRunner;
  readonly memory: EngineMemory;
  readonly keys: KeySource;
  readonly ports: FlowPorts;

  constructor(runner: FlowRunner) {
    this.#runner = runner;
    this.memory = runner.frame.memory;
    this.keys = runner.frame.keys;
    this.ports = runner.frame.ports;
  }

  get action(): FlowAction {
    return this.#runner.action?.action ?? NO_ACTION;
  }

  get flowType(): FlowType {
    return this.#runner.flow.type;
  }

  get contact(): Readonly<ContactState> {
    return this.#runner.scope.contact;
  }

  slot(root: string): unknown {
    const { slots } = this.#runner.scope;
    return Object.hasOwn(slots, root) ? slots[root] : undefined;
  }

  setSlot(root: string, value: unknown): void {
    this.#runner.scope.slots[root] = value;
  }

  setFlowAttributes(values: Readonly<Record<string, string>>): boolean {
    const { scope } = this.#runner;
    const changed = { ...scope.flowAttributes, ...values };
    if (attributesSize(changed) > FLOW_ATTRIBUTE_BYTES) return false;
    scope.flowAttributes = changed;
    return true;
  }

  setBuffer(on: boolean): void {
    this.#runner.frame.keys.setBuffer(on);
  }

  wouldMatch(result: string): boolean {
    return this.#runner.action?.conditions(result, result, this.#runner.scope) !== undefined;
  }

  invokeModule(moduleId: string, input: Readonly<Record<string, unknown>> | undefined, done: (outcome: Outcome) => void): Cancel {
    return invokeModule(this.#runner, moduleId, input, done);
  }

  interruptAfter(milliseconds: number, result: string): void {
    this.#runner.interruptAfter(milliseconds, result);
  }
}
