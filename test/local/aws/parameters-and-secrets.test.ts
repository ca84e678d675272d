import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GetSecretValueCommand, ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, GetParametersCommand, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { createSecretsManager } from '../../../lib/local/aws/secrets-manager/create-secrets-manager.ts';
import type { SecretsManager } from '../../../lib/local/aws/secrets-manager/secrets-manager.ts';
import { createSsm } from '../../../lib/local/aws/ssm/create-ssm.ts';
import type { Ssm } from '../../../lib/local/aws/ssm/ssm.ts';
import { createSts } from '../../../lib/local/aws/sts/create-sts.ts';
import { awsBench, PLACE } from './support/aws-bench.ts';

const bench = awsBench();
const secretsFolder = join(bench.directory, 'secrets');
const openSecrets = () => createSecretsManager({ ...bench.options, directory: secretsFolder });
let secrets: SecretsManager;
let ssm: Ssm;
beforeAll(async () => {
  secrets = await openSecrets();
  ssm = await createSsm({ ...bench.options, directory: join(bench.directory, 'ssm') });
  await bench.serve(secrets.service, ssm.service, createSts(bench.options).service);
});
afterAll(() => bench.close());

describe('secrets', () => {
  it('are generated once and stay over restarts; by name, ARN, or ARN without its end', async () => {
    const { secretArn } = await secrets.createSecret({
      name: 'crm/key',
      generate: { SecretStringTemplate: '{"user":"crm"}', GenerateStringKey: 'password', PasswordLength: 20, ExcludePunctuation: true },
    });
    const password = await secrets.value(secretArn, 'password');
    expect(password).toMatch(/^[A-Za-z0-9]{20}$/);
    const again = await openSecrets();
    await again.createSecret({ name: 'crm/key', generate: {} });
    expect(await again.value('crm/key', 'password')).toBe(password);
    const client = new SecretsManagerClient(bench.client());
    for (const SecretId of ['crm/key', secretArn, secretArn.slice(0, -7)]) {
      const answer = await client.send(new GetSecretValueCommand({ SecretId }));
      expect(answer).toMatchObject({ Name: 'crm/key', ARN: secretArn, VersionStages: ['AWSCURRENT'] });
      expect(JSON.parse(answer.SecretString ?? '')).toEqual({ user: 'crm', password });
    }
  });

  it('hold one of each kind of character where that is asked for', async () => {
    for (let n = 0; n < 20; n++) {
      await secrets.createSecret({ name: `p${n}`, generate: { PasswordLength: 4 } });
      const value = await secrets.value(`p${n}`);
      for (const kind of [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]) expect(value).toMatch(kind);
    }
  });

  it('refuse rules that no password fits, and keys that are not there', async () => {
    const none = { ExcludeLowercase: true, ExcludeUppercase: true, ExcludeNumbers: true, ExcludePunctuation: true };
    await expect(secrets.createSecret({ name: 'none', generate: none })).rejects.toThrow(/every character is excluded/);
    await secrets.createSecret({ name: 'plain', secretString: 'text' });
    await expect(secrets.value('plain', 'key')).rejects.toThrow(/not JSON/);
    await secrets.createSecret({ name: 'object', secretString: '{"a":1}' });
    await expect(secrets.value('object', 'constructor')).rejects.toThrow(/no key "constructor"/);
  });

  it('are given to roles that may read them', async () => {
    const { secretArn } = await secrets.createSecret({ name: 'guarded', secretString: 's' });
    const role = new SecretsManagerClient(
      bench.client({ allow: ['secretsmanager:GetSecretValue'], on: [`${secretArn.slice(0, -6)}??????`] }),
    );
    expect((await role.send(new GetSecretValueCommand({ SecretId: 'guarded' }))).SecretString).toBe('s');
    await expect(role.send(new GetSecretValueCommand({ SecretId: 'plain' }))).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(role.send(new ListSecretsCommand({}))).rejects.toThrow(/secretsmanager:ListSecrets/);
  });

  it('say which file is broken', async () => {
    writeFileSync(join(secretsFolder, 'secrets.json'), '[["a",');
    await expect(openSecrets()).rejects.toThrow(/secrets\.json is broken .*--fresh/);
  });
});

describe('parameters', () => {
  const client = () => new SSMClient(bench.client());

  it('are put, versioned and read, alone and together', async () => {
    await client().send(new PutParameterCommand({ Name: '/centre/mode', Value: 'day', Type: 'String' }));
    await expect(client().send(new PutParameterCommand({ Name: '/centre/mode', Value: 'night' }))).rejects.toMatchObject({
      name: 'ParameterAlreadyExists',
    });
    const { Version } = await client().send(new PutParameterCommand({ Name: '/centre/mode', Value: 'night', Overwrite: true }));
    expect(Version).toBe(2);
    const { Parameter } = await client().send(new GetParameterCommand({ Name: '/centre/mode' }));
    expect(Parameter).toMatchObject({ Value: 'night', Version: 2, ARN: `arn:aws:ssm:us-east-1:${PLACE.accountId}:parameter/centre/mode` });
    const many = await client().send(new GetParametersCommand({ Names: ['/centre/mode', 'nobody'] }));
    expect(many).toMatchObject({ Parameters: [{ Name: '/centre/mode' }], InvalidParameters: ['nobody'] });
    expect(await ssm.get('/centre/mode')).toEqual({ name: '/centre/mode', type: 'String', value: 'night' });
  });

  it('are not there until they are put', async () => {
    await expect(client().send(new GetParameterCommand({ Name: 'nobody' }))).rejects.toMatchObject({ name: 'ParameterNotFound' });
  });
});

describe('the caller', () => {
  it('is told who it is, without any permission', async () => {
    const role = new STSClient(bench.client({ allow: ['s3:GetObject'], on: ['*'] }));
    expect(await role.send(new GetCallerIdentityCommand({}))).toMatchObject({
      Account: PLACE.accountId,
      Arn: `arn:aws:sts::${PLACE.accountId}:assumed-role/function-role/session`,
    });
  });

  it('learns which operations are not emulated', async () => {
    const sts = new STSClient(bench.client());
    await expect(sts.send(new AssumeRoleCommand({ RoleArn: 'arn:aws:iam::123456789012:role/x', RoleSessionName: 's' }))).rejects.toThrow(
      /sts:AssumeRole/,
    );
  });
});
