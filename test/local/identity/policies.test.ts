import { createIdentity } from '../../../lib/local/identity/create-identity.ts';
import { manualClock } from '../aws/support/manual-clock.ts';

const place = { accountId: '123456789012', region: 'us-east-1' };
const ROLE = 'arn:aws:iam::123456789012:role/function-role';
const TABLE = 'arn:aws:dynamodb:us-east-1:123456789012:table/Centre';
const trustPolicy = { Statement: { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' } };

/** What a role with these statements may do. */
function roleWith(...Statement: object[]) {
  const identity = createIdentity({ place, clock: manualClock() });
  identity.putRole({
    roleName: 'function-role',
    roleArn: ROLE,
    trustPolicy,
    inlinePolicies: [{ name: 'p', document: { Version: '2012-10-17', Statement } }],
  });
  const may = (action: string, resource = TABLE, context?: Record<string, string | string[]>) => {
    try {
      identity.authorize({ kind: 'role', roleArn: ROLE, sessionName: 's' }, [{ action, resource, context }]);
      return true;
    } catch (error) {
      expect(error).toMatchObject({ code: 'AccessDeniedException' });
      return false;
    }
  };
  return { identity, may };
}
const allow = (more: object = {}) => ({ Effect: 'Allow', Action: 'dynamodb:Query', Resource: TABLE, ...more });

describe('statements', () => {
  it('allow nothing by themselves', () => {
    expect(roleWith().may('dynamodb:Query')).toBe(false);
  });

  it.each([
    ['dynamodb:Query', true],
    ['DynamoDB:query', true],
    ['dynamodb:Q*', true],
    ['dynamodb:?uery', true],
    ['*', true],
    ['dynamodb:Quer', false],
    ['dynamodb:Scan', false],
    ['dynamodb:Query ', false],
  ])('match the action %s: %s', (Action, expected) => {
    expect(roleWith(allow({ Action })).may('dynamodb:Query')).toBe(expected);
  });

  it.each([
    [TABLE, true],
    ['*', true],
    ['arn:aws:dynamodb:*:*:table/Cen*', true],
    [`${TABLE}/index/*`, false],
    [TABLE.toUpperCase(), false],
    ['arn:aws:dynamodb:us-east-1:${aws:PrincipalAccount}:table/Centre', true],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/${aws:username}', false],
    ['arn:aws:dynamodb:us-east-1:123456789012:table/C${*}', false],
  ])('match the resource %s: %s', (Resource, expected) => {
    expect(roleWith(allow({ Resource })).may('dynamodb:Query')).toBe(expected);
  });

  it('may name what they do not mean', () => {
    const { may } = roleWith({ Effect: 'Allow', NotAction: ['dynamodb:Delete*'], NotResource: ['arn:aws:s3:::secret/*'] });
    expect(may('dynamodb:Query')).toBe(true);
    expect(may('dynamodb:DeleteItem')).toBe(false);
    expect(may('s3:GetObject', 'arn:aws:s3:::secret/1')).toBe(false);
  });

  it('deny against any number of allows', () => {
    const { may } = roleWith(allow({ Action: '*', Resource: '*' }), { Effect: 'Deny', Action: 'dynamodb:Query', Resource: TABLE });
    expect(may('dynamodb:Query')).toBe(false);
    expect(may('dynamodb:GetItem')).toBe(true);
  });

  it('take no longer for patterns made to take long', () => {
    const Resource = `${'*a'.repeat(200)}b`;
    const startedAt = performance.now();
    expect(roleWith(allow({ Resource })).may('dynamodb:Query', 'a'.repeat(5000))).toBe(false);
    expect(performance.now() - startedAt).toBeLessThan(1000);
  });
});

describe('conditions', () => {
  const context = { 's3:prefix': 'calls/2026', 'connect:InstanceId': 'i-1', 's3:max-keys': '10' };
  it.each<[string, Record<string, unknown>, boolean]>([
    ['StringEquals', { 's3:prefix': ['other', 'calls/2026'] }, true],
    ['StringEquals', { 'S3:Prefix': 'calls/*' }, false],
    ['StringNotEquals', { 's3:prefix': ['other', 'calls/2026'] }, false],
    ['StringEqualsIgnoreCase', { 's3:prefix': 'CALLS/2026' }, true],
    ['StringLike', { 's3:prefix': 'calls/*' }, true],
    ['StringNotLike', { 's3:prefix': 'calls/*' }, false],
    ['NumericLessThanEquals', { 's3:max-keys': 10 }, true],
    ['NumericGreaterThan', { 's3:max-keys': '10' }, false],
    ['Bool', { 'aws:SecureTransport': true }, true],
    ['Bool', { 'aws:SecureTransport': 'false' }, false],
    ['ArnLike', { 'aws:PrincipalArn': 'arn:aws:iam::*:role/function-*' }, true],
    ['ArnEquals', { 'aws:PrincipalArn': 'arn:aws:iam::*' }, false],
    ['DateLessThan', { 'aws:CurrentTime': '2030-01-01T00:00:00Z' }, true],
    ['Null', { 's3:delimiter': 'true' }, true],
    ['Null', { 's3:delimiter': 'false' }, false],
    ['StringEquals', { 's3:delimiter': '/' }, false],
    ['StringEqualsIfExists', { 's3:delimiter': '/' }, true],
    ['StringNotEquals', { 's3:delimiter': '/' }, true],
    ['ForAllValues:StringEquals', { 's3:delimiter': '/' }, true],
    ['ForAnyValue:StringEquals', { 's3:delimiter': '/' }, false],
    ['ForAllValues:StringLike', { 's3:prefix': 'calls/*' }, true],
    ['ForAnyValue:StringLike', { 's3:prefix': ['x', 'calls/*'] }, true],
    ['StringEquals', { 'aws:RequestedRegion': '${aws:RequestedRegion}' }, true],
    ['StringEquals', { 's3:prefix': 'calls/2026', 'connect:InstanceId': 'i-2' }, false],
  ])('%s %j: %s', (operator, values, expected) => {
    expect(roleWith(allow({ Condition: { [operator]: values } })).may('dynamodb:Query', TABLE, context)).toBe(expected);
  });

  it('that are not known never help a caller, and are named', () => {
    const unknownKey = roleWith(allow({ Condition: { StringEquals: { 'aws:ResourceTag/team': 'x' } } }));
    expect(unknownKey.may('dynamodb:Query')).toBe(false);
    const deny = { Effect: 'Deny', Action: '*', Resource: '*', Condition: { IpAddress: { 'aws:PrincipalArn': '10.0.0.0/8' } } };
    const unknownOperator = roleWith(allow(), deny);
    expect(() =>
      unknownOperator.identity.authorize({ kind: 'role', roleArn: ROLE, sessionName: 's' }, [
        { action: 'dynamodb:Query', resource: TABLE },
      ]),
    ).toThrow(/explicit deny.*not emulated here.*condition operator IpAddress/);
  });
});

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
