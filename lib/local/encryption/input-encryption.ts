import { constants, createPublicKey, X509Certificate } from 'node:crypto';
import { buildEncrypt } from '@aws-crypto/encrypt-node';
import { CommitmentPolicy } from '@aws-crypto/material-management-node';
import { RawRsaKeyringNode } from '@aws-crypto/raw-rsa-keyring-node';
import type { EncryptionPort } from '../../flow-language/ports.ts';
import type { Activity } from '../aws/activity.ts';

/**
 * Encrypts keyed-in digits as Connect does: a message of the AWS Encryption SDK, its data key wrapped with the RSA public key of the
 * flow's certificate, which must be signed with the security key that the flow names (documented; OAEP with SHA-512 and no key
 * commitment: inferred). `signingKey`: PEM of a security key of the instance by its id.
 */
export function inputEncryption(options: { signingKey(keyId: string): string | undefined; activity: Activity }): EncryptionPort {
  const { encrypt } = buildEncrypt(CommitmentPolicy.FORBID_ENCRYPT_ALLOW_DECRYPT);
  return {
    encrypt(plain, { keyId, certificate }, done) {
      const publicKey = certifiedKey(certificate, options.signingKey(keyId));
      if (publicKey === undefined) return done(undefined);
      const keyring = new RawRsaKeyringNode({
        keyName: keyId,
        keyNamespace: 'AmazonConnect',
        rsaKey: { publicKey },
        padding: constants.RSA_PKCS1_OAEP_PADDING,
        oaepHash: 'sha512',
      });
      const over = options.activity.begin();
      encrypt(keyring, plain, { encryptionContext: {} })
        .then(
          ({ result }) => done(result.toString('base64')),
          () => done(undefined),
        )
        .finally(over);
    },
  };
}

/** PEM of the certificate's RSA key; undefined when it is no certificate, holds another kind of key, or the signing key did not sign it. */
function certifiedKey(certificate: string, signingKey: string | undefined): string | undefined {
  if (signingKey === undefined) return undefined;
  try {
    const parsed = new X509Certificate(certificate);
    if (parsed.publicKey.asymmetricKeyType !== 'rsa' || !parsed.verify(createPublicKey(signingKey))) return undefined;
    return String(parsed.publicKey.export({ type: 'spki', format: 'pem' }));
  } catch {
    return undefined;
  }
}

/** Whether a text is a public key in PEM. */
export function isPublicKey(pem: string): boolean {
  try {
    return createPublicKey(pem).type === 'public' && pem.includes('-----BEGIN PUBLIC KEY-----');
  } catch {
    return false;
  }
}
