import { bootCenter } from '../../lib/local/boot/boot-center.ts';
import type { RunningCenter } from '../../lib/local/boot/running-center.ts';
import { buildPages } from '../support/build-pages.ts';
import { logLine } from '../support/log-line.ts';
import { readInstant, readOptions, readParameters, readPort } from '../support/options.ts';
import { inProject } from '../support/project.ts';
import { synthesize } from '../support/synthesize.ts';
import { traceLine } from '../support/trace-line.ts';
import type { Command } from './command.ts';

const usage = `trunkline start [--port N] [--state DIR] [--fresh] [--assembly DIR|TEMPLATE] [--at ISO-TIME] [--parameter NAME=VALUE]… [--strict] [--allow-net]

Runs the centre on this machine. Everything is on one port, 4400 unless said: the phone, the agent page and the AWS endpoint.
  --state DIR       where tables, buckets and calls in progress are kept (.trunkline/state)
  --fresh           forget that state first
  --assembly PATH   another centre: a cloud assembly or one CloudFormation template (default: this checkout, synthesized)
  --at ISO-TIME     sets the centre's clock, for example 2026-11-23T10:00+08:00
  --parameter N=V   a value for a parameter of the template; STACK:N=V where stacks share a name
  --strict          refuse resource types that are not emulated
  --allow-net       let functions reach the network; without it they reach this centre only`;

export const start: Command = {
  usage,
  async run(args) {
    const { values } = readOptions(
      args,
      {
        port: { type: 'string' },
        state: { type: 'string' },
        fresh: { type: 'boolean' },
        assembly: { type: 'string' },
        at: { type: 'string' },
        parameter: { type: 'string', multiple: true },
        strict: { type: 'boolean' },
        'allow-net': { type: 'boolean' },
      },
      usage,
    );
    const port = readPort(values.port, 4400);
    const at = readInstant(values.at);
    const assembly = values.assembly ?? (await synthesize(console.log));
    await buildPages();
    const begun = performance.now();
    const running = await bootCenter({
      assembly,
      stateFolder: values.state ?? inProject('.trunkline', 'state'),
      fresh: values.fresh,
      port,
      clock: 'real',
      at,
      parameters: readParameters(values.parameter),
      strict: values.strict,
      allowNet: values['allow-net'],
      onTrace: (event) => {
        const line = traceLine(event);
        if (line) console.log(line);
      },
      onLog: (log) => console.log(logLine(log)),
    });
    for (const number of running.info().numbers) console.log(`${number.address}  ${number.flow ?? 'no flow'}  ${number.description}`);
    console.log(`ready ${running.url} in ${Math.round(performance.now() - begun)} ms`);
    return untilStopped(running);
  },
};

/** Runs until the process is asked to stop; live calls are ended and get their records first. A second request stops at once. */
async function untilStopped(running: RunningCenter): Promise<number> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  process.once('SIGINT', () => process.exit(130));
  await running.close();
  return 0;
}
