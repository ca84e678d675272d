import { TestCenter } from '../../support/center-builder.ts';
import { attribute, block, flowOf, hangUp, menu, say } from '../../support/center-flows.ts';
import { allTo } from '../../support/center-things.ts';

test('a finished contact leaves nothing behind but the latest few', () => {
  const task = block('task', 'CreateTask', { Name: 'Look', ContactFlowId: 'task' }, { next: 'bye', errors: allTo('bye') });
  const center = new TestCenter({
    flows: {
      main: flowOf(attribute('name', { name: 'Li' }, 'menu'), menu('menu', 'One.', { '1': 'task' }, 'bye'), task, hangUp()),
      task: flowOf(hangUp()),
    },
  });
  const first = center.call().hears('One').press('1');

  for (let count = 0; count < 600; count += 1) {
    const caller = center.call().hears('One');
    if (count % 3 === 0) caller.press('1');
    else caller.hangUp();
  }
  center.seconds(10);

  expect(center.clock.pending).toBe(0);
  expect(center.journal.size).toBe(0);
  expect(center.records).toHaveLength(601 + 201);
  expect(center.center.contact(first.contactId)).toBeUndefined();
});

test('what a contact costs grows with the actions it runs, one step each', () => {
  const steps = (length: number): number => {
    const chain = Array.from({ length }, (_, index) => say(`s${index}`, 'Hm.', index === length - 1 ? 'bye' : `s${index + 1}`));
    const center = new TestCenter({ flows: { main: flowOf(...chain, hangUp()) } });
    center.call();
    center.seconds(length * 5);
    return center.trace.length;
  };

  // The prompt, its end, and the action.
  expect(steps(200) - steps(100)).toBe(100 * 3);
});
