import { numberFlow } from '../../../lambdas/number-flow/number-flow.ts';

const INSTANCE = 'arn:aws:connect:us-east-1:111122223333:instance/instance-1';
const PROPERTIES = {
  ServiceToken: 'arn:aws:lambda:us-east-1:111122223333:function:number-flow',
  InstanceArn: INSTANCE,
  PhoneNumberArn: 'arn:aws:connect:us-east-1:111122223333:phone-number/number-1',
  ContactFlowArn: `${INSTANCE}/contact-flow/flow-1`,
};

function prepare(fault?: string) {
  const calls: string[][] = [];
  const asked = async (...call: string[]) => {
    calls.push(call);
    if (fault !== undefined) throw Object.assign(new Error('no'), { name: fault });
  };
  const resource = numberFlow({
    associate: (...ids) => asked('associate', ...ids),
    disassociate: (...ids) => asked('disassociate', ...ids),
  });
  return { calls, resource };
}

describe('number-flow', () => {
  it('ties the number to the flow by their ids, as often as it is asked', async () => {
    const { calls, resource } = prepare();

    const first = await resource.apply(PROPERTIES);
    const again = await resource.apply(PROPERTIES);

    expect(first).toEqual({ physicalId: 'number-flow-number-1' });
    expect(again).toEqual(first);
    expect(calls).toEqual(Array(2).fill(['associate', 'instance-1', 'number-1', 'flow-1']));
  });

  it('is another resource for another number, and leaves the old one to its deletion', async () => {
    const { calls, resource } = prepare();

    const { physicalId } = await resource.apply({
      ...PROPERTIES,
      PhoneNumberArn: PROPERTIES.PhoneNumberArn.replace('number-1', 'number-2'),
    });

    expect(physicalId).toBe('number-flow-number-2');
    expect(calls.map(([call]) => call)).toEqual(['associate']);
  });

  it('unties the number when it is deleted', async () => {
    const { calls, resource } = prepare();

    await resource.remove('number-flow-number-1', PROPERTIES);

    expect(calls).toEqual([['disassociate', 'instance-1', 'number-1']]);
  });

  it('touches no number that it did not tie', async () => {
    const { calls, resource } = prepare();

    await resource.remove('not-created-ServiceLine', PROPERTIES);

    expect(calls).toEqual([]);
  });

  it('takes an association that is gone for deleted, and no other fault', async () => {
    await expect(prepare('ResourceNotFoundException').resource.remove('number-flow-number-1', PROPERTIES)).resolves.toBeUndefined();
    await expect(prepare('AccessDeniedException').resource.remove('number-flow-number-1', PROPERTIES)).rejects.toThrow('no');
  });

  it('names all properties that are wrong', async () => {
    const { resource } = prepare();

    await expect(resource.apply({ InstanceArn: 'here', PhoneNumberArn: INSTANCE })).rejects.toThrow(
      "The resource's properties: InstanceArn must be the ARN of an instance; PhoneNumberArn must be the ARN of a phone number; ContactFlowArn must be",
    );
  });
});
