import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../bin/support/synthesize.ts';
import type { TraceEvent } from '../../lib/emulator/trace.ts';
import { DemoCenter, type FinishedCall } from '../support/demo-center.ts';

interface Resource {
  Type: string;
  Properties: Record<string, unknown>;
}
type Resources = Record<string, Resource>;

const CALLER = '+8613922199999';

/** The shipped assembly with one template changed, called once on a working day. */
async function callWith(change: (resources: Resources) => void): Promise<{ call: FinishedCall; logs: string }> {
  const assembly = mkdtempSync(join(tmpdir(), 'trunkline-strict-'));
  cpSync(await synthesize(() => {}), assembly, { recursive: true });
  const file = join(assembly, 'Trunkline-Functions.template.json');
  const template = JSON.parse(readFileSync(file, 'utf8')) as { Resources: Resources };
  change(template.Resources);
  writeFileSync(file, JSON.stringify(template));
  const demo = await DemoCenter.boot('2026-11-23T10:00:00+08:00', assembly);
  try {
    demo.agentWorks('south-1');
    const call = await demo.call('main-entry', CALLER, ['1', '1', '5', '1']);
    return { call, logs: demo.logs.map((log) => log.line).join('\n') };
  } finally {
    await demo.close();
    rmSync(assembly, { recursive: true, force: true });
  }
}

const lambdaEvents = (call: FinishedCall, name: string) =>
  call.events.filter(
    (event): event is Extract<TraceEvent, { type: 'lambda' }> => event.type === 'lambda' && event.functionArn.includes(name),
  );

const find = (resources: Resources, type: string, mention: RegExp): [string, Resource] => {
  const found = Object.entries(resources).find(
    ([id, resource]) => resource.Type === type && mention.test(`${id} ${JSON.stringify(resource)}`),
  );
  if (!found) throw new Error(`no ${type} mentions ${mention}`);
  return found;
};

describe('strict like AWS', () => {
  test('a permission taken out of the role makes the call fail with AccessDenied, and the flow takes its error branch', async () => {
    const { call, logs } = await callWith((resources) => {
      const [, policy] = find(resources, 'AWS::IAM::Policy', /^CustomerLookup/);
      const document = policy.Properties.PolicyDocument as { Statement: { Action: string | string[] }[] };
      document.Statement = document.Statement.filter((statement) => !JSON.stringify(statement.Action).includes('dynamodb:Query'));
    });

    const [lookup] = lambdaEvents(call, 'CustomerLookup');
    expect(lookup?.ok).toBe(false);
    expect(`${lookup?.error} ${logs}`).toMatch(/AccessDenied/);
    expect(`${lookup?.error} ${logs}`).toMatch(/not authorized to perform: dynamodb:Query/);
    expect(call.agents).toEqual(['south-1']);
  }, 60_000);

  test('an association taken out makes the invocation fail with AccessDenied, and the flow takes its error branch', async () => {
    const { call } = await callWith((resources) => {
      const [id] = find(resources, 'AWS::Connect::IntegrationAssociation', /^CustomerLookupInFlows/);
      delete resources[id];
      for (const resource of Object.values(resources) as (Resource & { DependsOn?: string[] })[]) {
        if (Array.isArray(resource.DependsOn)) resource.DependsOn = resource.DependsOn.filter((name) => name !== id);
      }
    });

    const [lookup] = lambdaEvents(call, 'CustomerLookup');
    expect(lookup?.ok).toBe(false);
    expect(lookup?.error).toContain('AccessDenied');
    expect(call.agents).toEqual(['south-1']);
  }, 60_000);
});
