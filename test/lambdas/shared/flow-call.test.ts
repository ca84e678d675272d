import { callerOf } from '../../../lambdas/shared/contact/caller.ts';
import { readFlowCall } from '../../../lambdas/shared/contact/flow-call.ts';
import { flowCall, flowEvent } from '../support/flow-event.ts';

describe('event of a flow', () => {
  it('is read without what Connect left empty', () => {
    const call = flowCall({ parameters: { number: '', mode: 'queue' }, attributes: { language: ' ', servedBy: 'east-1' } });

    expect([...call.parameters]).toEqual([['mode', 'queue']]);
    expect([...call.attributes]).toEqual([['servedBy', 'east-1']]);
  });

  it('may hold null wherever Connect sends it', () => {
    const ContactData = { ContactId: 'c', CustomerEndpoint: null, SystemEndpoint: null, Queue: null, Attributes: null, Channel: null };

    expect(readFlowCall({ Details: { ContactData, Parameters: null } })).toMatchObject({ contactId: 'c', queue: {} });
  });

  it('takes numbers and booleans of the newer form as text', () => {
    const event = flowEvent();

    const call = readFlowCall({ ...event, Details: { ...event.Details, Parameters: { attempt: 2, last: true } } });

    expect([...call.parameters]).toEqual([
      ['attempt', '2'],
      ['last', 'true'],
    ]);
  });

  it('reaches no prototype through keys of a caller', () => {
    const event = JSON.parse(JSON.stringify(flowEvent()).replace('"Parameters":{', '"Parameters":{"__proto__":"x","constructor":"y"'));

    const call = readFlowCall(event);

    expect(call.parameters.get('toString')).toBeUndefined();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it.each([
    [undefined, 'the whole must be Object'],
    ['text', 'the whole must be Object'],
    [{}, 'Details must be'],
    [{ Details: { ContactData: { ContactId: '' } } }, 'Details.ContactData.ContactId must be >=1'],
    [
      { Details: { ContactData: { ContactId: 7, Queue: 'east' } } },
      'Details.ContactData.ContactId must be string; Details.ContactData.Queue must be',
    ],
    [flowEvent({ parameters: { number: '+86'.repeat(9999) } }), 'Details.Parameters.number must be <=1024'],
    [{ Details: { ContactData: { ContactId: 'c' }, Parameters: { nested: { a: 1 } } } }, 'Details.Parameters.nested must be'],
  ])('is refused with all its problems and none of its values (%#)', (event, message) => {
    let problem = '';
    try {
      readFlowCall(event);
    } catch (error) {
      problem = String(error);
    }

    expect(problem).toContain('The event is not one that a Connect flow sends: ');
    expect(problem).toContain(message);
    expect(problem).not.toContain('+86');
  });
});

describe('caller', () => {
  it.each([
    ['+8613916000001', { kind: 'number', e164: '+8613916000001' }],
    [' +86 139-1600-0001 ', { kind: 'number', e164: '+8613916000001' }],
    ['008613916000001', { kind: 'number', e164: '+8613916000001' }],
    ['13916000001', { kind: 'unreadable' }],
    ['+0123456789', { kind: 'unreadable' }],
    [`+${'1'.repeat(900)}`, { kind: 'unreadable' }],
    ['Anonymous', { kind: 'withheld' }],
    ['+7378742833', { kind: 'withheld' }],
    [null, { kind: 'withheld' }],
  ])('of %p is %p', (from, caller) => {
    expect(callerOf(flowCall({ from }))).toEqual(caller);
  });

  it('of a chat is nobody', () => {
    const event = flowEvent();
    const ContactData = { ...event.Details.ContactData, CustomerEndpoint: { Address: '+8613916000001', Type: 'EMAIL_ADDRESS' } };

    expect(callerOf(readFlowCall({ Details: { ContactData } }))).toEqual({ kind: 'withheld' });
  });
});
