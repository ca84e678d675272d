import { layers } from '../../scripts/layout/layers.ts';
import { GRID, height } from '../../scripts/layout/place.ts';
import { designer, everyAction, shippedFlows } from './support/shipped-flows.ts';

const label = (flow: { name: string }) => flow.name;
const table = shippedFlows.map((flow) => [label(flow), flow] as const);

describe('flow files', () => {
  it.each(table)('%s is named as its file and says what it is', (name, flow) => {
    const metadata = designer(flow);
    expect(metadata).toMatchObject({ name, status: 'published' });
    expect(metadata.description.length).toBeGreaterThan(20);
    expect(metadata.description.length).toBeLessThanOrEqual(500);
    expect(metadata.type === undefined).toBe(flow.isModule);
  });

  it.each(table)('%s is printed as an editor prints JSON', (_, flow) => {
    expect(flow.text).toBe(`${JSON.stringify(flow.document, null, 2)}\n`);
  });

  it.each(table)('%s has a place for each block that overlaps no other', (_, flow) => {
    const { ActionMetadata, entryPointPosition } = designer(flow);
    expect(Object.keys(ActionMetadata).sort()).toEqual(flow.document.Actions.map((action) => action.Identifier).sort());
    const boxes = flow.document.Actions.map((action) => ({
      name: action.Identifier,
      ...ActionMetadata[action.Identifier]?.position,
      height: height(action),
    }));
    const overlaps = boxes.flatMap((a, at) =>
      boxes.slice(at + 1).filter((b) => {
        const [ax = 0, ay = 0, bx = 0, by = 0] = [a.x, a.y, b.x, b.y];
        return Math.abs(ax - bx) < GRID.column - 20 && ay < by + b.height - 20 && by < ay + a.height - 20;
      }),
    );
    expect(overlaps).toEqual([]);
    expect(boxes.every((box) => (box.x ?? 0) > entryPointPosition.x)).toBe(true);
  });

  it.each(table)('%s has no block that nothing leads to', (_, flow) => {
    const reached = new Set<string>();
    const open = [flow.document.StartAction];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (reached.has(name)) continue;
      reached.add(name);
      const {
        NextAction,
        Conditions = [],
        Errors = [],
      } = flow.document.Actions.find((action) => action.Identifier === name)?.Transitions ?? {};
      open.push(...(NextAction === undefined ? [] : [NextAction]), ...[...Conditions, ...Errors].map((branch) => branch.NextAction));
    }
    expect([...reached].sort()).toEqual(flow.document.Actions.map((action) => action.Identifier).sort());
    expect(layers(flow.document).flat()).toHaveLength(reached.size);
  });

  it.each(everyAction)('%s has a name that people can read', (_, flow, action) => {
    expect(action.Identifier).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(action.Identifier.length).toBeLessThanOrEqual(50);
    expect(designer(flow).ActionMetadata[action.Identifier]?.isFriendlyName).toBe(true);
  });
});
