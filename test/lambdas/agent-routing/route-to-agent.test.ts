import { routeToAgent } from '../../../lambdas/agent-routing/route-to-agent.ts';
import { demoSettings } from '../support/demo-settings.ts';
import { flowCall } from '../support/flow-event.ts';

const NOW = Date.parse('2026-11-20T02:00:00Z');
const YESTERDAY = '2026-11-19T02:00:00.000Z';
const settings = demoSettings();

function route(parameters: Record<string, string>) {
  return routeToAgent(flowCall({ parameters }), { settings: async () => settings, now: () => NOW });
}

describe('agent-routing', () => {
  it('has a repeat caller wait for the agent who helped last', async () => {
    const answer = await route({ mode: 'caller', queueName: 'east', lastAgent: 'east-1', lastAgentAt: YESTERDAY });

    expect(answer).toEqual({
      found: 'true',
      kind: 'agent',
      reason: 'last-agent',
      agentUserName: 'east-1',
      agentArn: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1/agent/a-east-1',
      agentExtension: '8001',
      agentName: 'East One',
      queueName: 'east',
      queueArn: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1/queue/q-east',
      musicPromptArn: 'arn:aws:connect:us-east-1:111122223333:instance/instance-1/prompt/p-bamboo',
      waitSeconds: '25',
      routingCriteria: {
        Steps: [
          {
            Expression: {
              AttributeCondition: { ComparisonOperator: 'Match', MatchCriteria: { AgentsCriteria: { AgentIds: ['a-east-1'] } } },
            },
            Expiry: { DurationInSeconds: 25 },
          },
        ],
      },
    });
  });

  it('prefers the owner to the agent who helped last', async () => {
    const answer = await route({ mode: 'caller', queueName: 'vip', ownerAgent: 'vip-1', lastAgent: 'east-1', lastAgentAt: YESTERDAY });

    expect(answer).toMatchObject({ reason: 'owner', agentUserName: 'vip-1', waitSeconds: '45' });
  });

  it('has an owner waited for in a queue that sets no wait', async () => {
    const answer = await route({ mode: 'caller', queueName: 'north', ownerAgent: 'east-1' });

    expect(answer).toMatchObject({ reason: 'owner', waitSeconds: '20' });
  });

  it.each([
    ['helped longer ago than the queue remembers', { queueName: 'east', lastAgent: 'east-1', lastAgentAt: '2026-10-21T01:59:59.000Z' }],
    ['helped at no readable time', { queueName: 'east', lastAgent: 'east-1', lastAgentAt: 'yesterday' }],
    ['does not serve the queue', { queueName: 'vip', lastAgent: 'east-1', lastAgentAt: YESTERDAY, ownerAgent: 'east-1' }],
    ['calls a queue without last-agent routing', { queueName: 'north', lastAgent: 'east-1', lastAgentAt: YESTERDAY }],
    ['is nobody', { queueName: 'east', lastAgent: '__proto__', lastAgentAt: YESTERDAY, ownerAgent: 'constructor' }],
    ['is no user of the instance', { queueName: 'east', lastAgent: 'ghost', lastAgentAt: YESTERDAY }],
  ])('leaves the caller to the queue when the agent %s', async (_why, parameters) => {
    const answer = await route({ mode: 'caller', ...parameters });

    expect(answer).toMatchObject({ found: 'false', kind: 'none', reason: 'none', queueName: parameters.queueName });
    expect(answer).not.toHaveProperty('routingCriteria');
  });

  it('finds the agent of an extension, with the terminating key still there', async () => {
    const answer = await route({ mode: 'extension', extension: '8001#' });

    expect(answer).toMatchObject({ found: 'true', kind: 'agent', reason: 'extension', agentUserName: 'east-1', agentExtension: '8001' });
    expect(answer).not.toHaveProperty('routingCriteria');
  });

  it('finds the queue of a group number, with its music', async () => {
    const answer = await route({ mode: 'extension', extension: '601' });

    expect(answer).toMatchObject({
      kind: 'queue',
      reason: 'group',
      queueName: 'east',
      musicPromptArn: expect.stringContaining('p-bamboo'),
    });
  });

  it.each(['9999', 'toString', 'Timeout', '8099', '1'.repeat(1000)])('says that nobody has the extension %p', async (extension) => {
    expect(await route({ mode: 'extension', extension })).toEqual({ found: 'false', kind: 'none', reason: 'none' });
  });

  it('finds queue and agent by name', async () => {
    expect(await route({ mode: 'queue', queueName: 'south' })).toMatchObject({ found: 'true', kind: 'queue', queueName: 'south' });
    expect(await route({ mode: 'agent', agentUserName: 'vip-1' })).toMatchObject({ found: 'true', kind: 'agent', agentName: 'VIP One' });
    expect(await route({ mode: 'caller', queueName: 'nowhere' })).toMatchObject({ found: 'false' });
  });

  it('says nothing empty of what it does not know', async () => {
    const answer = await route({ mode: 'queue', queueName: 'north' });

    expect(answer).not.toHaveProperty('musicPromptArn');
    expect(Object.values(answer)).not.toContain('');
  });

  it('refuses a mode that is none', async () => {
    await expect(route({ mode: 'magic' })).rejects.toThrow('The parameter mode must be caller, extension, queue or agent.');
  });
});
