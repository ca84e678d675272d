import { allow, ROLE, roleWith, TABLE, trustPolicy } from './support/role-with.ts';

describe('where policies come from', () => {
  it('is inline, attached by name, managed by AWS or by the template; what is taken away is gone', () => {
    const { identity, may } = roleWith();
    identity.putPolicy({ policyId: 'Policy1', document: { Statement: [allow()] }, roleNames: ['function-role'] });
    identity.putManagedPolicy({
      policyArn: 'arn:aws:iam::123456789012:policy/own',
      document: { Statement: [allow({ Action: 'dynamodb:PutItem' })] },
    });
    expect([may('dynamodb:Query'), may('dynamodb:PutItem')]).toEqual([true, false]);
    const managedPolicyArns = [
      'arn:aws:iam::123456789012:policy/own',
      'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole',
      'arn:aws:iam::aws:policy/Nobody',
    ];
    expect(identity.putRole({ roleName: 'function-role', roleArn: ROLE, trustPolicy, managedPolicyArns })).toEqual({
      unknownManagedPolicies: ['arn:aws:iam::aws:policy/Nobody'],
    });
    expect([may('dynamodb:PutItem'), may('logs:PutLogEvents', '*')]).toEqual([true, true]);
    identity.removePolicy('Policy1');
    expect(may('dynamodb:Query')).toBe(false);
    identity.removeRole('function-role');
    expect(may('dynamodb:PutItem')).toBe(false);
  });

  it('is limited by the boundary of the role', () => {
    const { identity, may } = roleWith();
    identity.putManagedPolicy({
      policyArn: 'arn:aws:iam::123456789012:policy/limit',
      document: { Statement: [allow({ Action: 'dynamodb:*' })] },
    });
    const inlinePolicies = [{ name: 'p', document: { Statement: [allow({ Action: '*', Resource: '*' })] } }];
    identity.putRole({
      roleName: 'function-role',
      roleArn: ROLE,
      trustPolicy,
      inlinePolicies,
      permissionsBoundaryArn: 'arn:aws:iam::123456789012:policy/limit',
    });
    expect([may('dynamodb:Query'), may('s3:GetObject', 'arn:aws:s3:::b/k')]).toEqual([true, false]);
  });

  it('may be the resource: it allows and denies the roles it names', () => {
    const { identity, may } = roleWith(allow({ Action: 's3:GetObject', Resource: '*' }));
    const resourceArn = 'arn:aws:s3:::recordings';
    identity.putResourcePolicy({
      resourceArn,
      document: {
        Statement: [
          { Effect: 'Allow', Principal: { AWS: ROLE }, Action: 's3:PutObject', Resource: `${resourceArn}/*` },
          { Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: `${resourceArn}/secret/*` },
          { Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        ],
      },
    });
    expect([
      may('s3:PutObject', `${resourceArn}/1`),
      may('s3:GetObject', `${resourceArn}/1`),
      may('s3:GetObject', `${resourceArn}/secret/1`),
    ]).toEqual([true, true, false]);
  });

  it('is refused when it is no policy, with every problem', () => {
    const bad = {
      Version: '2012-10-17',
      Statement: [
        { Effect: 'Allow', Resource: '*' },
        { Effect: 'Allow', Action: 'a:b', Principal: '*', Resource: '*', NotResource: '*' },
      ],
    };
    const { identity } = roleWith();
    expect(() => identity.putPolicy({ policyId: 'P', document: bad, roleNames: [] })).toThrow(
      /Statement 0: needs either Action.*Statement 1: needs either Resource.*Statement 1: an identity policy has no Principal/,
    );
    for (const document of [null, 'text', [], { Statement: [{ Effect: 'Maybe' }] }, { Statement: [], Extra: 1 }]) {
      expect(() => identity.putPolicy({ policyId: 'P', document, roleNames: [] })).toThrow(/Policy P is not a policy document/);
    }
    expect(() => identity.putPolicy({ policyId: 'P', document: { Statement: [] }, roleNames: ['nobody'] })).toThrow(
      /nobody cannot be found/,
    );
  });
});

describe('functions', () => {
  const FUNCTION = 'arn:aws:lambda:us-east-1:123456789012:function:greet';
  const source = { service: 'connect.amazonaws.com', arn: 'arn:aws:connect:us-east-1:123456789012:instance/i', accountId: '123456789012' };

  it.each([
    [{}, true],
    [{ sourceArn: source.arn, sourceAccount: '123456789012' }, true],
    [{ sourceArn: 'arn:aws:connect:*:*:instance/*' }, true],
    [{ sourceArn: `${source.arn}x` }, false],
    [{ sourceAccount: '999999999999' }, false],
    [{ principal: 's3.amazonaws.com' }, false],
    [{ action: 'lambda:GetFunction' }, false],
    [{ functionArn: `${FUNCTION}:live` }, false],
  ])('let Connect in by their own policy: %j → %s', (more, expected) => {
    const { identity } = roleWith();
    identity.grantInvoke({
      functionArn: FUNCTION,
      statementId: 's',
      action: 'lambda:InvokeFunction',
      principal: 'connect.amazonaws.com',
      ...more,
    });
    expect(identity.mayInvoke(FUNCTION, source)).toBe(expected);
    identity.revokeInvoke(FUNCTION, 's');
    expect(identity.mayInvoke(FUNCTION, source)).toBe(false);
  });

  it('run under roles that trust Lambda', () => {
    const { identity } = roleWith();
    expect([
      identity.trusts(ROLE, 'lambda.amazonaws.com'),
      identity.trusts(ROLE, 'connect.amazonaws.com'),
      identity.trusts('arn:x', 'lambda.amazonaws.com'),
    ]).toEqual([true, false, false]);
  });
});

it('remembers what was asked for, allowed or not', () => {
  const { identity, may } = roleWith(allow());
  may('dynamodb:Query');
  may('dynamodb:Query');
  may('dynamodb:Scan');
  expect(identity.usedPermissions()).toEqual([
    { roleArn: ROLE, action: 'dynamodb:Query', resource: TABLE, allowed: true, count: 2 },
    { roleArn: ROLE, action: 'dynamodb:Scan', resource: TABLE, allowed: false, count: 1 },
  ]);
});

it('lets the operator do all', () => {
  const { identity } = roleWith();
  expect(() => identity.authorize({ kind: 'operator' }, [{ action: 's3:DeleteBucket', resource: '*' }])).not.toThrow();
});
