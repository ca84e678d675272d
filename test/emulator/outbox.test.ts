import { Outbox } from '../../lib/emulator/outbox.ts';

test('follow-up steps come after the step under way, news after all steps', () => {
  const outbox = new Outbox();
  const order: string[] = [];

  outbox.run(() => {
    outbox.tell(() => order.push('news'));
    outbox.soon(() => order.push('follow-up'));
    order.push('step');
  });

  expect(order).toEqual(['step', 'follow-up', 'news']);
});

test('what a listener sets off is a step of its own, told after the news under way', () => {
  const outbox = new Outbox();
  const order: string[] = [];

  outbox.run(() => {
    outbox.tell(() => {
      outbox.run(() => {
        order.push('step of the listener');
        outbox.tell(() => order.push('its news'));
      });
      order.push('listener done');
    });
    outbox.tell(() => order.push('second news'));
  });

  expect(order).toEqual(['step of the listener', 'listener done', 'second news', 'its news']);
});

test('a step that fails still lets follow-ups run and news go out', () => {
  const outbox = new Outbox();
  const order: string[] = [];

  expect(() =>
    outbox.run(() => {
      outbox.soon(() => order.push('follow-up'));
      outbox.tell(() => order.push('news'));
      throw new Error('refused');
    }),
  ).toThrow('refused');

  expect(order).toEqual(['follow-up', 'news']);
});

test('outside of a step, news go out and follow-ups run at once', () => {
  const outbox = new Outbox();
  const order: string[] = [];

  outbox.soon(() => order.push('follow-up'));
  outbox.tell(() => order.push('news'));

  expect(order).toEqual(['follow-up', 'news']);
});
