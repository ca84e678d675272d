import type { FlowAction, FlowDocument } from '../../lib/flow-language/document.ts';
import { layOut } from '../../scripts/layout/lay-out.ts';
import { layers } from '../../scripts/layout/layers.ts';
import { shippedFlows } from './support/shipped-flows.ts';

const action = (Identifier: string, NextAction?: string, branches: string[] = [], more: Partial<FlowAction> = {}): FlowAction => ({
  Identifier,
  Type: 'Compare',
  Transitions: { NextAction, Errors: branches.map((target) => ({ NextAction: target, ErrorType: 'NoMatchingError' })) },
  ...more,
});
const flow = (Actions: FlowAction[], Metadata?: Record<string, unknown>): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: Actions[0]?.Identifier ?? '',
  Actions,
  Metadata,
});
const entry = ({ Metadata = {} }: FlowDocument, name: string): unknown => (Metadata.ActionMetadata as Record<string, unknown>)[name];

describe('columns', () => {
  it('put each block right of all that lead to it', () => {
    const document = flow([action('start', 'short', ['long']), action('long', 'longer'), action('longer', 'short'), action('short')]);
    expect(layers(document)).toEqual([['start'], ['long'], ['longer'], ['short']]);
  });

  it('let a loop lead back', () => {
    const document = flow([action('start', 'menu'), action('menu', 'end', ['again']), action('again', 'menu'), action('end')]);
    expect(layers(document)).toEqual([['start'], ['menu'], ['end', 'again']]);
  });

  it('have room for blocks that nothing leads to', () => {
    expect(layers(flow([action('start'), action('forgotten')]))).toEqual([['start', 'forgotten']]);
  });
});

describe('layout', () => {
  it('keeps the usual way on one line and branches below it', () => {
    const document = layOut(flow([action('start', 'good', ['bad']), action('good'), action('bad')]));
    expect(entry(document, 'start')).toMatchObject({ position: { x: 160, y: 20 } });
    expect(entry(document, 'good')).toMatchObject({ position: { x: 410, y: 20 } });
    expect(entry(document, 'bad')).toMatchObject({ position: { x: 410, y: 220 } });
  });

  it('keeps what else the designer wrote', () => {
    const written = { name: 'mine', ActionMetadata: { start: { position: { x: 9, y: 9 }, conditionMetadata: ['kept'] }, gone: {} } };
    const { Metadata } = layOut(flow([action('start')], written));
    expect(Metadata).toEqual({
      name: 'mine',
      entryPointPosition: { x: 20, y: 20 },
      ActionMetadata: { start: { position: { x: 160, y: 20 }, conditionMetadata: ['kept'], isFriendlyName: true } },
    });
  });

  it('tells the designer names for ARNs and which values are found during the call', () => {
    const Parameters = {
      LambdaFunctionARN: '${lambda:area-routing}',
      LambdaInvocationAttributes: { number: '$.Attributes.number', mode: 'plain' },
    };
    expect(entry(layOut(flow([action('area', undefined, [], { Type: 'InvokeLambdaFunction', Parameters })])), 'area')).toMatchObject({
      parameters: { LambdaFunctionARN: { displayName: 'area-routing' }, LambdaInvocationAttributes: { number: { useDynamic: true } } },
      dynamicMetadata: { number: true, mode: false },
    });
    const queue = action('queue', undefined, [], { Type: 'UpdateContactTargetQueue', Parameters: { QueueId: '$.External.queueArn' } });
    expect(entry(layOut(flow([queue])), 'queue')).toMatchObject({ parameters: { QueueId: { useDynamic: true } }, useDynamic: true });
  });

  it.each(shippedFlows.map((one) => [one.name, one.document] as const))('of %s does not change when it is made again', (_, document) => {
    const once = layOut(document);
    expect(layOut(once)).toEqual(once);
  });
});
