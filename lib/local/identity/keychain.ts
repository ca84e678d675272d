import { randomBytes } from 'node:crypto';
import type { Credentials } from './identity.ts';
import type { Principal } from './principal.ts';

export interface Key {
  credentials: Credentials;
  principal: Principal;
}

/** Access keys made by this process and forgotten with it. The same role and session get the same keys. */
export class Keychain {
  readonly operator: Key;
  readonly #byAccessKey = new Map<string, Key>();
  readonly #bySession = new Map<string, Key>();

  constructor() {
    this.operator = this.#issue('AKIA', { kind: 'operator' });
  }

  find(accessKeyId: string): Key | undefined {
    return this.#byAccessKey.get(accessKeyId);
  }

  forSession(roleArn: string, sessionName: string): Key {
    const name = JSON.stringify([roleArn, sessionName]);
    const known = this.#bySession.get(name);
    if (known) return known;
    const key = this.#issue('ASIA', { kind: 'role', roleArn, sessionName });
    this.#bySession.set(name, key);
    return key;
  }

  #issue(prefix: 'AKIA' | 'ASIA', principal: Principal): Key {
    const credentials: Credentials = {
      accessKeyId: prefix + randomBytes(10).toString('hex').slice(0, 16).toUpperCase(),
      secretAccessKey: randomBytes(30).toString('base64'),
      ...(prefix === 'ASIA' ? { sessionToken: randomBytes(48).toString('base64') } : {}),
    };
    const key = { credentials, principal };
    this.#byAccessKey.set(credentials.accessKeyId, key);
    return key;
  }
}
