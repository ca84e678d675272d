import type { Inventory } from '../../emulator/inventory/inventory.ts';
import { promptOf } from '../../flow-language/actions/prompt/prompt-of.ts';
import type { PromptParameters } from '../../flow-language/actions/prompt/prompt-parameters.ts';
import { failure, type Outcome, type Pending, success } from '../../flow-language/outcome.ts';
import type { RehearsalPort, RehearsalStep } from '../../flow-language/ports.ts';
import type { ActionTarget, Strategy } from '../../flow-language/testing-language/test-case.ts';
import { type FunctionStandIn, functionName } from './function-doubles.ts';
import { isTarget } from './step-target.ts';

type StandIn = ReturnType<RehearsalPort['before']>;

const after = (step: RehearsalStep, delaySeconds: number, outcome: Outcome): Outcome | Pending =>
  delaySeconds === 0 ? outcome : (settle) => step.ports.clock.after(delaySeconds * 1000, () => settle(outcome));

/** A bot that is played by the test: its prompt is heard, then the intent is there (inferred). */
const playedBot =
  (step: RehearsalStep, outcome: Outcome, delaySeconds: number): Pending =>
  (settle) => {
    const prompt = promptOf(step.parameters as PromptParameters);
    const finish = (): void => settle(outcome);
    if (typeof prompt === 'string') return step.ports.clock.after(delaySeconds * 1000, finish);
    let stop = step.ports.media.play(prompt, () => {
      stop = step.ports.clock.after(delaySeconds * 1000, finish);
    });
    return () => stop();
  };

const SUBSTITUTED: ReadonlyMap<string, string> = new Map([
  ['InvokeLambdaFunction', 'LambdaFunctionARN'],
  ['CheckHoursOfOperation', 'HoursOfOperationId'],
  ['DequeueContactAndTransferToQueue', 'QueueId'],
]);

const substituted = (step: RehearsalStep, arn: string): StandIn => {
  const parameter = SUBSTITUTED.get(step.action.Type);
  if (parameter !== undefined) return { parameters: { ...step.parameters, [parameter]: arn } };
  if (step.action.Type === 'TransferContactToQueue') step.ports.contact.setTargetQueue({ queueId: arn });
  if (step.action.Type === 'ConnectParticipantWithLexBot') return { parameters: { ...step.parameters, LexV2Bot: { AliasArn: arn } } };
  return undefined;
};

/** What OverrideSystemBehavior has set so far. An override holds until a later one for the same action takes its place (inferred). */
export class Overrides {
  readonly #inventory: Inventory;
  readonly #set: { target: ActionTarget; strategy: Strategy }[] = [];

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  set(target: ActionTarget, strategy: Strategy): void {
    this.#set.unshift({ target, strategy });
  }

  /** What takes the place of an action, if anything does. Functions are played where they are called. */
  before(step: RehearsalStep): StandIn {
    const strategy = this.#set.find(({ target }) => isTarget(target, step, this.#inventory))?.strategy;
    if (strategy === undefined) return undefined;
    if (strategy.type === 'substitute') return substituted(step, strategy.arn);
    if (step.action.Type === 'InvokeLambdaFunction') return undefined;
    const { delaySeconds } = strategy;
    if (strategy.type === 'error') {
      const outcome = failure(strategy.error, 'as the test has it');
      return step.action.Type === 'ConnectParticipantWithLexBot'
        ? playedBot(step, outcome, delaySeconds)
        : after(step, delaySeconds, outcome);
    }
    if (step.action.Type === 'CheckHoursOfOperation')
      return after(step, delaySeconds, success(strategy.value === 'OutOfHours' ? 'False' : 'True'));
    if (step.action.Type !== 'ConnectParticipantWithLexBot') return undefined;
    step.scope.slots.Lex = { IntentName: strategy.value, DialogState: 'Fulfilled' };
    return playedBot(step, success(strategy.value), delaySeconds);
  }

  /** What a function answers; undefined: no override plays it. */
  function(functionArn: string): FunctionStandIn | undefined {
    const strategy = this.#set.find(
      ({ target, strategy }) =>
        target.actionType === 'InvokeLambdaFunction' &&
        strategy.type !== 'substitute' &&
        (target.resource === undefined || functionName(target.resource.id) === functionName(functionArn)),
    )?.strategy;
    if (strategy === undefined || strategy.type === 'substitute') return undefined;
    const delayMs = strategy.delaySeconds * 1000;
    if (strategy.type === 'result') return { answer: strategy.data ?? {}, delayMs };
    return strategy.error === 'TimeLimitExceeded' ? 'silent' : { error: strategy.error, delayMs };
  }

  /** Whether a test plays this action, so that it need not be emulated. */
  plays(step: RehearsalStep): boolean {
    return this.#set.some(({ target, strategy }) => strategy.type !== 'substitute' && isTarget(target, step, this.#inventory));
  }
}
