import { ConnectClient, type ConnectClientConfig } from '@aws-sdk/client-connect';

/** Where the instance is, and who asks. */
export interface ConnectAccess {
  /** Absent: as the SDK finds it (environment, profile). */
  region?: string;
  /** Another address than AWS's own, such as the laptop's. */
  endpoint?: string;
  /** Absent: the SDK's default chain. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
}

/**
 * Settings of every client. Connect allows two requests a second for most operations (documented), so the SDK is told to slow down by
 * itself and to try often.
 */
export const clientConfig = ({ region, endpoint, credentials }: ConnectAccess): ConnectClientConfig => ({
  ...(region === undefined ? {} : { region }),
  ...(endpoint === undefined ? {} : { endpoint }),
  ...(credentials === undefined ? {} : { credentials }),
  retryMode: 'adaptive',
  maxAttempts: 6,
});

export const connectClient = (access: ConnectAccess): ConnectClient => new ConnectClient(clientConfig(access));
