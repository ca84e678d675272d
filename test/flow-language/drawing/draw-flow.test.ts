import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from '../../../lib/flow-language/actions/registry.ts';
import type { FlowAction, FlowDocument } from '../../../lib/flow-language/document.ts';
import { boxesTouch } from '../../../lib/flow-language/drawing/box.ts';
import { describeBlock } from '../../../lib/flow-language/drawing/describe-block.ts';
import { drawFlow } from '../../../lib/flow-language/drawing/draw-flow.ts';
import type { Drawing } from '../../../lib/flow-language/drawing/drawing.ts';
import { parseFlow } from '../../../lib/flow-language/parse-flow.ts';

const FOLDER = join(import.meta.dirname, '../../../contact-flows');
const shipped = ['flows', 'modules'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).map((file): [string, FlowDocument] => {
    const parsed = parseFlow(readFileSync(join(FOLDER, folder, file), 'utf8'));
    if (!parsed.ok) throw new Error(file);
    return [file, parsed.document];
  }),
);
const ENGLISH = { language: 'en-US' } as const;

const action = (Identifier: string, Type: string, more: Partial<FlowAction> = {}): FlowAction => ({ Identifier, Type, ...more });
const documentOf = (...actions: FlowAction[]): FlowDocument => ({
  Version: '2019-10-30',
  StartAction: actions[0]?.Identifier ?? '',
  Actions: actions,
});
const bare = (document: FlowDocument): FlowDocument => ({ ...document, Metadata: undefined });
const blockOf = (drawing: Drawing, id: string) => {
  const found = drawing.blocks.find((block) => block.id === id);
  if (!found) throw new Error(`no block ${id}`);
  return found;
};

const expectTidy = (drawing: Drawing): void => {
  for (const [index, block] of drawing.blocks.entries()) {
    expect(block.x).toBeGreaterThanOrEqual(0);
    expect(block.y).toBeGreaterThanOrEqual(0);
    expect(block.x + block.width).toBeLessThanOrEqual(drawing.width);
    expect(block.y + block.height).toBeLessThanOrEqual(drawing.height);
    for (const port of block.ports) expect(port.y).toBeLessThan(block.y + block.height);
    for (const other of drawing.blocks.slice(index + 1))
      expect([block.id, other.id, boxesTouch(block, other)]).toEqual([block.id, other.id, false]);
  }
};

test.each(shipped)('%s: blocks stand where the designer has them, none upon another, all inside', (_file, document) => {
  const drawing = drawFlow(document, ENGLISH);

  expect(drawing.layout).toBe('designer');
  expect(drawing.start).not.toBeNull();
  expectTidy(drawing);
});

test.each(shipped)('%s without positions: columns of our own, every block right of the first that leads to it', (_file, document) => {
  const drawing = drawFlow(bare(document), ENGLISH);

  expect(drawing.layout).toBe('layered');
  expectTidy(drawing);
  const [first] = drawing.blocks.filter(({ id }) => id === document.StartAction);
  expect(Math.min(...drawing.blocks.map(({ x }) => x))).toBe(first?.x);
});

test('the same document always gives the same picture', () => {
  for (const [, document] of shipped) expect(drawFlow(bare(document), ENGLISH)).toEqual(drawFlow(structuredClone(bare(document)), ENGLISH));
});

test('every branch is a labeled row of its block and an edge to its target', () => {
  const menu = action('menu', 'GetParticipantInput', {
    Parameters: { Text: 'Press 1', StoreInput: 'False', InputTimeLimitSeconds: '5' },
    Transitions: {
      NextAction: 'bye',
      Conditions: [{ NextAction: 'sales', Condition: { Operator: 'Equals', Operands: ['1'] } }],
      Errors: [
        { NextAction: 'bye', ErrorType: 'InputTimeLimitExceeded' },
        { NextAction: 'bye', ErrorType: 'NoMatchingCondition' },
        { NextAction: 'nowhere', ErrorType: 'NoMatchingError' },
      ],
    },
  });
  const document = documentOf(menu, action('sales', 'EndFlowExecution'), action('bye', 'DisconnectParticipant'));

  const drawing = drawFlow(document, ENGLISH);
  const chinese = drawFlow(document, { language: 'zh-CN' });

  const block = blockOf(drawing, 'menu');
  expect(block).toMatchObject({ title: 'Get customer input', family: 'interact', lines: ['“Press 1”', 'Time limit (s): 5'] });
  expect(block.ports.map(({ label, match, target }) => [label, match, target])).toEqual([
    ['Pressed 1', '1', 'sales'],
    ['Timeout', 'InputTimeLimitExceeded', 'bye'],
    ['Default', 'NoMatchingCondition', 'bye'],
    ['Error', 'NoMatchingError', null],
  ]);
  expect(drawing.edges.map(({ from, port, to }) => [from, port, to])).toEqual([
    ['menu', 0, 'sales'],
    ['menu', 1, 'bye'],
    ['menu', 2, 'bye'],
  ]);
  expect(blockOf(chinese, 'menu').ports.map(({ label }) => label)).toEqual(['按 1', '超时', '默认', '出错']);
  expect(blockOf(chinese, 'bye').title).toBe('挂断');
});

test('a prompt that a flow attribute holds is drawn with its text, in the language of the drawing', () => {
  const texts = (id: string, language: string, next: string): FlowAction =>
    action(id, 'UpdateFlowAttributes', {
      Parameters: { FlowAttributes: { hello: { Value: `\${message:hello.${language}}` } } },
      Transitions: { NextAction: next },
    });
  const say = action('say', 'MessageParticipant', { Parameters: { Text: '$.FlowAttributes.hello' }, Transitions: { NextAction: 'end' } });
  const document = documentOf(texts('a', 'zh-CN', 'b'), texts('b', 'en-US', 'say'), say, action('end', 'EndFlowExecution'));
  const message = (name: string): string | undefined =>
    new Map([
      ['hello.zh-CN', '您好'],
      ['hello.en-US', 'Good day'],
    ]).get(name);

  expect(blockOf(drawFlow(document, { language: 'en-US', message }), 'say').lines).toEqual(['“Good day”']);
  expect(blockOf(drawFlow(document, { language: 'zh-CN', message }), 'say').lines).toEqual(['“您好”']);
});

test('ids are drawn as names: from the resolver, from the designer, else by their last part', () => {
  const queue = (id: string, QueueId: string): FlowAction => action(id, 'UpdateContactTargetQueue', { Parameters: { QueueId } });
  const arn = 'arn:aws:connect:us-east-1:111122223333:instance/i/queue/q-1';
  const document = documentOf(
    queue('known', arn),
    queue('hinted', 'abc'),
    queue('bare', arn.replace('q-1', 'q-2')),
    queue('named', '${queue:vip}'),
  );
  document.Metadata = { ActionMetadata: { hinted: { parameters: { QueueId: { displayName: 'Support' } } } } };

  const drawing = drawFlow(document, { language: 'en-US', nameOf: (id) => (id === arn ? 'sales' : undefined) });

  expect(drawing.blocks.map(({ lines }) => lines)).toEqual([['sales'], ['Support'], ['q-2'], ['vip']]);
});

test('more parameters than fit are counted', () => {
  const Attributes = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`key${index}`, 'value']));
  const drawing = drawFlow(documentOf(action('set', 'UpdateContactAttributes', { Parameters: { Attributes } })), ENGLISH);

  expect(blockOf(drawing, 'set').lines).toEqual(['key0: value', 'key1: value', 'key2: value', 'key3: value', '… 26 more']);
});

test('hostile documents are drawn: no start, doubled and inherited names, loops, odd positions', () => {
  const document = documentOf(
    action('a', 'Nothing', { Parameters: { Text: { deep: [null, 1, true] } }, Transitions: { NextAction: 'a' } }),
    action('a', 'MessageParticipant', { Transitions: { NextAction: '__proto__' } }),
    action('toString', 'Loop', { Transitions: { NextAction: 'constructor' } }),
  );
  document.StartAction = 'missing';
  document.Metadata = {
    entryPointPosition: { x: Number.NaN, y: 'left' },
    ActionMetadata: { a: { position: { x: 1e300, y: 0 } }, toString: { position: null } },
  };

  const drawing = drawFlow(document, ENGLISH);

  expect(drawing).toMatchObject({ layout: 'layered', start: null });
  expect(drawing.blocks[0]).toMatchObject({ title: 'Nothing', family: 'unknown' });
  expect(drawing.edges).toHaveLength(1);
  expectTidy(drawing);
});

test('blocks that lie upon each other make room; a heap is laid out anew', () => {
  const positions = (place: (index: number) => { x: number; y: number }): FlowDocument => {
    const actions = Array.from({ length: 9 }, (_, index) =>
      action(`block ${index}`, 'MessageParticipant', { Parameters: { Text: 'hello' }, Transitions: { NextAction: `block ${index + 1}` } }),
    );
    const ActionMetadata = Object.fromEntries(actions.map(({ Identifier }, index) => [Identifier, { position: place(index) }]));
    return { ...documentOf(...actions), Metadata: { ActionMetadata } };
  };

  const tight = drawFlow(
    positions((index) => ({ x: (index % 3) * 250, y: Math.floor(index / 3) * 60 })),
    ENGLISH,
  );
  const heap = drawFlow(
    positions(() => ({ x: 0, y: 0 })),
    ENGLISH,
  );

  expect(tight.layout).toBe('designer');
  expectTidy(tight);
  expect(heap.layout).toBe('layered');
  expectTidy(heap);
});

test('the largest flow with every branch in use is drawn in no time', () => {
  let seed = 7;
  const any = (): string => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return `b${seed % 250}`;
  };
  const actions = Array.from({ length: 250 }, (_, index) =>
    action(`b${index}`, 'GetParticipantInput', {
      Parameters: { Text: 'hello '.repeat(50) },
      Transitions: {
        NextAction: any(),
        Conditions: [...'0123456789*#'].map((key) => ({ NextAction: any(), Condition: { Operator: 'Equals', Operands: [key] } })),
        Errors: [{ NextAction: any(), ErrorType: 'NoMatchingError' }],
      },
    }),
  );

  const begun = performance.now();
  const drawing = drawFlow(documentOf(...actions), ENGLISH);

  expect(drawing.blocks).toHaveLength(250);
  expect(performance.now() - begun).toBeLessThan(1000 * 3);
});

test.each(ACTIONS.map(({ type }) => type))('%s has a title in both languages and a color', (type) => {
  const { family, title } = describeBlock(action('x', type, { Parameters: {} }), 'zh-CN');

  expect(family).not.toBe('unknown');
  expect(title).not.toBe('');
  expect(describeBlock(action('x', type, { Parameters: {} }), 'en-US').title).not.toBe(title);
});
