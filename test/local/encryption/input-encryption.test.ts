import { constants, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDecrypt } from '@aws-crypto/decrypt-node';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { RawRsaKeyringNode } from '@aws-crypto/raw-rsa-keyring-node';
import { createActivity } from '../../../lib/local/aws/activity.ts';
import { inputEncryption, isPublicKey } from '../../../lib/local/encryption/input-encryption.ts';

/** Made for this test: a signing key, and a certificate that it signed. */
const pem = (name: string): string => readFileSync(join(import.meta.dirname, '../../fixtures/keys', `${name}.pem`), 'utf8');
const KEY = { keyId: 'key-1', certificate: pem('certificate') };

function encryption() {
  const activity = createActivity();
  const port = inputEncryption({ signingKey: (keyId) => (keyId === 'key-1' ? pem('signing-public') : undefined), activity });
  const encrypted = (plain: string, key: typeof KEY) => new Promise<string | undefined>((done) => port.encrypt(plain, key, done));
  return { activity, encrypted };
}

test('the holder of the private key reads what was keyed in, nobody else sees it', async () => {
  const { activity, encrypted } = encryption();

  const blob = (await encrypted('4111111111111111', KEY)) ?? '';
  await activity.whenIdle();

  const keyring = new RawRsaKeyringNode({
    keyName: 'key-1',
    keyNamespace: 'AmazonConnect',
    rsaKey: { privateKey: pem('private') },
    padding: constants.RSA_PKCS1_OAEP_PADDING,
    oaepHash: 'sha512',
  });
  const { decrypt } = buildDecrypt(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
  const { plaintext } = await decrypt(keyring, Buffer.from(blob, 'base64'));
  expect(plaintext.toString()).toBe('4111111111111111');
  expect(Buffer.from(blob, 'base64').toString('latin1')).not.toContain('4111');
});

test.each([
  ['a key that the instance does not have', { ...KEY, keyId: 'key-2' }],
  ['a text that is no certificate', { ...KEY, certificate: 'PEM' }],
  ['a public key without a certificate', { ...KEY, certificate: pem('signing-public') }],
])('%s encrypts nothing', async (_, key) => {
  expect(await encryption().encrypted('1234', key)).toBeUndefined();
});

test('a certificate that the security key did not sign encrypts nothing', async () => {
  const other = inputEncryption({ signingKey: () => publicKeyOfCertificate(), activity: createActivity() });

  expect(await new Promise((done) => other.encrypt('1234', KEY, done))).toBeUndefined();
});

test('a private key is no security key', () => {
  expect([pem('signing-public'), pem('private'), pem('certificate'), ''].map(isPublicKey)).toEqual([true, false, false, false]);
});

/** The certificate's own key: it has not signed itself. */
function publicKeyOfCertificate(): string {
  return String(new X509Certificate(KEY.certificate).publicKey.export({ type: 'spki', format: 'pem' }));
}
