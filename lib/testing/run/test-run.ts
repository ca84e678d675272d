import type { CallLeg } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import type { RehearsalPort, RehearsalStep } from '../../flow-language/ports.ts';
import type { ReferenceScope } from '../../flow-language/references/reference-scope.ts';
import type { Observation, TestAction, TestCase } from '../../flow-language/testing-language/test-case.ts';
import type { PreparedCenter } from '../center/prepare-center.ts';
import { workAtDesk } from './agent-at-work.ts';
import { checkAssertion } from './check-assertion.ts';
import { EventMatcher } from './event-matcher.ts';
import type { FunctionDouble } from './function-doubles.ts';
import { ObservationBoard } from './observation-board.ts';
import { Overrides } from './overrides.ts';
import { namespaceText, readNamespace } from './read-namespace.ts';
import type { RehearsalSettings } from './rehearsal-settings.ts';
import { missedMessage, noDouble, notEmulated } from './run-sentences.ts';
import { type CallerInput, SimulatedCaller } from './simulated-caller.ts';
import { startContact } from './start-contact.ts';
import type { TestEnd, TestFailure, TestResult } from './test-result.ts';
import { Transcript } from './transcript.ts';
import { DEFAULT_START, VirtualCenter } from './virtual-center.ts';

/** The longest that a test case runs (documented). */
const LIMIT_MS = 5 * 60_000;

export interface TestRunOptions {
  prepared: PreparedCenter;
  test: TestCase;
  settings: RehearsalSettings;
  doubles?: ReadonlyMap<string, FunctionDouble>;
  /** Start of the call where the test says nothing: ISO 8601. */
  at?: string;
  onTrace?(event: TraceEvent): void;
}

/** One test case against one simulated contact, on a center of its own. */
export class TestRun {
  readonly #options: TestRunOptions;
  readonly #start: number;
  readonly #virtual: VirtualCenter;
  readonly #board: ObservationBoard;
  readonly #matcher: EventMatcher;
  readonly #overrides: Overrides;
  readonly #transcript: Transcript;
  readonly #caller: SimulatedCaller;
  readonly #failures: TestFailure[] = [];
  readonly #logs: { label: string; value: string }[] = [];
  #leg: CallLeg | undefined;
  /** Scope of the action that ran last: what assertions read. */
  #scope: ReferenceScope | undefined;
  #isInitiated = false;
  #isBotPlayed = false;
  #end: TestEnd | undefined;

  constructor(options: TestRunOptions) {
    const { prepared, test, settings, doubles, at = DEFAULT_START } = options;
    this.#options = options;
    this.#start = Date.parse(settings.at ?? at);
    this.#transcript = new Transcript(this.#start);
    const rehearsal: RehearsalPort = { before: (step) => this.#before(step) };
    this.#virtual = new VirtualCenter(prepared, {
      at: this.#start,
      doubles,
      standIn: (arn) => this.#overrides.function(arn),
      missing: (arn) => this.#fail({ kind: 'function', message: noDouble(arn) }),
      rehearsal,
    });
    const { inventory, clock } = this.#virtual;
    this.#overrides = new Overrides(inventory);
    this.#board = new ObservationBoard(test.observations);
    this.#matcher = new EventMatcher(test.observations, inventory);
    this.#caller = new SimulatedCaller({
      after: (milliseconds, callback) => clock.after(milliseconds, callback),
      press: (key) => this.#leg?.press(key),
      say: (text) => this.#leg?.say?.(text),
      begun: (input) => this.#told(input),
    });
  }

  async run(): Promise<TestResult> {
    if (this.#begin()) {
      const how = await this.#virtual.runUntil(() => this.#end !== undefined, this.#start + LIMIT_MS);
      this.#end ??= how === 'limit' ? 'five minutes' : 'nothing left to happen';
      const isFailed = this.#failures.length > 0;
      // Assertions of a test that has already come to grief would only repeat it.
      if (!isFailed) this.#happened(this.#matcher.control('TestCompleted'));
    }
    const durationMs = this.#virtual.clock.now() - this.#start;
    this.#virtual.center.close();
    return this.#result(durationMs);
  }

  /** Calls or writes; false: the contact cannot begin. */
  #begin(): boolean {
    const { center, clock } = this.#virtual;
    const { test, settings } = this.#options;
    try {
      for (const work of settings.agents ?? [])
        workAtDesk(center.agent(work.agent), work, (milliseconds, callback) => clock.after(milliseconds, callback));
      this.#leg = startContact(center, test, (event) => this.#onTrace(event));
      return true;
    } catch (error) {
      this.#fail({ kind: 'entry-point', message: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }

  #before(step: RehearsalStep): ReturnType<RehearsalPort['before']> {
    if (this.#end !== undefined) return undefined;
    this.#scope = step.scope;
    this.#isBotPlayed = step.action.Type === 'ConnectParticipantWithLexBot' && this.#overrides.plays(step);
    if (!this.#isInitiated) {
      this.#isInitiated = true;
      const { queue } = this.#options.settings;
      if (queue !== undefined) this.#aim(step, queue);
      this.#happened(this.#matcher.control('TestInitiated'));
    }
    this.#happened(this.#matcher.actionStarted(step));
    const standIn = this.#overrides.before(step);
    if (standIn === undefined && !step.emulated) this.#fail({ kind: 'not-emulated', message: notEmulated(step) });
    return standIn;
  }

  #aim({ ports }: RehearsalStep, name: string): void {
    const queue = this.#virtual.inventory.queues.byName(name);
    if (queue === undefined || !ports.contact.setTargetQueue({ queueId: queue.id }))
      this.#fail({ kind: 'entry-point', message: `Metadata.rehearsal.queue: there is no queue ${JSON.stringify(name)}` });
  }

  #onTrace(event: TraceEvent): void {
    // Also what the last moment still brings: the action that ended the test has run.
    this.#options.onTrace?.(event);
    if (this.#end !== undefined) return;
    this.#transcript.onTrace(event);
    this.#caller.onTrace(event);
    if (event.type === 'prompt' && event.to === 'customer') this.#happened(this.#matcher.messageReceived(event));
    if (event.type === 'disconnect') this.#end ??= 'contact ended';
  }

  #happened(matches: (observation: Observation) => boolean): void {
    for (const { identifier, actions } of this.#board.take(matches, this.#transcript.lines.length))
      for (const action of actions) this.#react(identifier, action);
    if (this.#board.failures.length > 0) this.#end ??= 'failure';
  }

  #react(observation: string, action: TestAction): void {
    const { clock } = this.#virtual;
    switch (action.type) {
      case 'press':
      case 'say':
        this.#input(action.type === 'press' ? { keys: action.keys } : { text: action.text });
        break;
      case 'hang-up':
        clock.after(0, () => this.#leg?.hangUp());
        break;
      case 'override':
        this.#overrides.set(action.target, action.strategy);
        break;
      case 'assert': {
        const message = checkAssertion(action, this.#scope);
        if (message !== undefined) this.#fail({ kind: 'assertion', observation, message, line: this.#transcript.lines.length - 1 });
        break;
      }
      case 'end-test':
        this.#end ??= 'EndTest';
        break;
      case 'log':
        for (const [label, path] of Object.entries(action.expressions)) this.#log(label, namespaceText(readNamespace(path, this.#scope)));
    }
  }

  /** A bot that the test plays listens to nothing: whatever is said to it stands in the transcript alone. */
  #input(input: CallerInput): void {
    if (this.#isBotPlayed) this.#told(input);
    else this.#caller.give(input);
  }

  #told(input: CallerInput): void {
    const [kind, text] = 'keys' in input ? (['pressed', input.keys] as const) : (['said', input.text] as const);
    this.#transcript.add(this.#virtual.clock.now(), kind, text);
  }

  #log(label: string, value: string): void {
    this.#logs.push({ label, value });
    this.#transcript.add(this.#virtual.clock.now(), 'logged', `${label} = ${value}`);
  }

  #fail(failure: TestFailure): void {
    this.#failures.push(failure);
    this.#end ??= 'failure';
  }

  #result(durationMs: number): TestResult {
    const failures = [...this.#failures, ...this.#board.failures];
    if (failures.length === 0) failures.push(...this.#missed());
    return {
      name: this.#options.test.name ?? 'test',
      status: failures.length === 0 ? 'passed' : 'failed',
      end: this.#end ?? 'failure',
      failures,
      observations: this.#board.results(),
      logs: this.#logs,
      transcript: this.#transcript.lines,
      durationMs,
    };
  }

  #missed(): TestFailure[] {
    const unreached = this.#board.unreached();
    const { waiting } = this.#caller;
    return this.#board.missed().map((missed, index) => ({
      kind: 'not-observed',
      observation: missed.observation.identifier,
      message: missedMessage(missed, { waiting, unreached: index === 0 ? unreached : [] }),
      line: missed.since,
    }));
  }
}
