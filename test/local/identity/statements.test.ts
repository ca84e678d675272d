import { allow, ROLE, roleWith, TABLE } from './support/role-with.ts';

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
