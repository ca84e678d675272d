import { createHash } from 'node:crypto';

/** Digest that versions give away, in 64 hex digits. Of the content as JSON: what exactly the service digests is not documented. */
export const contentSha256 = (content: unknown): string => createHash('sha256').update(JSON.stringify(content)).digest('hex');
