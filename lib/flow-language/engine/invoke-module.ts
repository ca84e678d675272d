import { type Cancel, end, type FlowEnd, failure, type Outcome, success } from '../outcome.ts';
import { FlowRunner } from './flow-runner.ts';
import { inputFault, moduleContract, resultFault } from './module-contract/module-contract.ts';

/** Modules within modules (documented). */
const MAXIMUM_DEPTH = 5;

const nothing: Cancel = () => undefined;

/** A module's end as the outcome of the calling action: a fault inside is an error, what ends the contact's stay ends the flow too. */
const outcomeOf = (moduleEnd: FlowEnd): Outcome => {
  if (moduleEnd.type === 'return-from-module') return success(moduleEnd.result);
  if (moduleEnd.type === 'unhandled') return failure('NoMatchingError', `in the module: ${moduleEnd.cause}`);
  return end(moduleEnd);
};

/**
 * Runs a module for the action under way. It shares the contact and its attributes, and sees nothing else of the caller:
 * result slots and flow attributes are its own (documented). What it returns is `$.Modules` of the caller. Both sides are
 * held to the contract the module was created with: a call or return that breaks it is an error of the calling action.
 */
export const invokeModule = (
  caller: FlowRunner,
  moduleId: string,
  input: Readonly<Record<string, unknown>> | undefined,
  done: (outcome: Outcome) => void,
): Cancel => {
  const module = caller.frame.ports.flows.module(moduleId);
  const contract = moduleContract(module?.settings);
  const fault = inputFault(contract, input);
  if (module === undefined || !module.published) done(failure('NoMatchingError', `no published module ${moduleId}`));
  else if (fault !== undefined) done(failure('NoMatchingError', fault));
  else if (caller.depth >= MAXIMUM_DEPTH) done(failure('NoMatchingError', `modules nested deeper than ${MAXIMUM_DEPTH}`));
  else {
    const runner = new FlowRunner(caller.frame, module, { Modules: { Input: input ?? {} } }, caller.depth + 1, (moduleEnd) => {
      if (moduleEnd.type === 'return-from-module') {
        const broken = resultFault(contract, moduleEnd.result, moduleEnd.resultData);
        if (broken !== undefined) {
          done(failure('NoMatchingError', `the module broke its contract: ${broken}`));
          return;
        }
        const own = caller.scope.slots.Modules;
        const kept = typeof own === 'object' && own !== null && 'Input' in own ? { Input: own.Input } : {};
        caller.scope.slots.Modules = { ...kept, Result: moduleEnd.result, ResultData: moduleEnd.resultData };
      }
      done(outcomeOf(moduleEnd));
    });
    runner.start();
    return () => runner.cancel();
  }
  return nothing;
};
