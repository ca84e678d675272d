import type { Incoming } from './loopback-server.ts';

/** The body of a request as text; undefined when it is longer than `limit` bytes or breaks off. */
export const readText = async (incoming: Incoming, limit: number): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > limit) return undefined;
      chunks.push(bytes);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
};
