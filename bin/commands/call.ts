import { callOnOwnCenter } from '../calling/call-on-own-center.ts';
import { callOnRunningCenter } from '../calling/call-on-running-center.ts';
import type { CallPlan } from '../calling/call-plan.ts';
import { readKeys } from '../calling/scripted-input.ts';
import { findCenter } from '../support/find-center.ts';
import { readInstant, readOptions, readParameters, readPort } from '../support/options.ts';
import { UsageError } from '../support/usage-error.ts';
import type { Command } from './command.ts';

const usage = `trunkline call [NUMBER] --from NUMBER [--keys "1,8001#,5"] [--agent NAME] [--at ISO-TIME] [--json]
               [--port N] [--state DIR] [--assembly DIR|TEMPLATE] [--parameter NAME=VALUE]… [--talk SECONDS] [--patience SECONDS]

A phone in the terminal: prints what the caller hears; digits, * and # are keys, q hangs up. Without NUMBER it lists the numbers.
  --from NUMBER     who calls; "withheld" hides the number
  --keys KEYS       press these instead, one input each time the centre listens (a comma separates inputs), then be silent;
                    say:WORDS says the words, for bots to hear: "1,say:billing"
  --agent NAME      have that agent sign in, accept, talk (--talk, 20 s) and hang up
  --at ISO-TIME     the centre's clock
  --json            print the trace as JSON lines
  --patience N      a scripted caller hangs up after so many seconds in a queue (300)
The centre on --port (4400) answers when one runs there; with --at, --state or --assembly, or when none runs, one is booted for
this call: fresh unless --state is given, on a clock that skips silence. Exit code 0 when the call ended in a defined way.`;

const numberOption = (name: string, value: string | undefined, fallback: number): number => {
  const number = value === undefined ? fallback : Number(value);
  if (!Number.isFinite(number) || number < 0 || number > 86_400) throw new UsageError(`--${name} ${value}: give seconds from 0 to 86400.`);
  return number;
};

export const call: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(
      args,
      {
        from: { type: 'string' },
        keys: { type: 'string' },
        agent: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean' },
        port: { type: 'string' },
        state: { type: 'string' },
        assembly: { type: 'string' },
        parameter: { type: 'string', multiple: true },
        talk: { type: 'string' },
        patience: { type: 'string' },
      },
      usage,
    );
    const [to, ...rest] = positionals;
    if (rest.length > 0) throw new UsageError(`One number at a time: ${rest.join(' ')} is too many.\n\n${usage}`);
    if (to !== undefined && values.from === undefined)
      throw new UsageError(`Who calls? Give --from NUMBER, or --from withheld.\n\n${usage}`);
    const plan: CallPlan = {
      to,
      from: values.from === undefined || values.from === 'withheld' ? null : values.from,
      keys: values.keys === undefined ? undefined : readKeys(values.keys),
      agent: values.agent,
      json: values.json ?? false,
      talkMs: numberOption('talk', values.talk, 20) * 1000,
      patienceMs: numberOption('patience', values.patience, 300) * 1000,
    };
    const own = {
      at: readInstant(values.at),
      state: values.state,
      assembly: values.assembly,
      parameters: values.parameter && readParameters(values.parameter),
    };
    const wantsOwn = Object.values(own).some((value) => value !== undefined);
    const running = wantsOwn ? undefined : await findCenter(readPort(values.port, 4400));
    return running ? callOnRunningCenter(running, plan) : callOnOwnCenter(plan, own);
  },
};
