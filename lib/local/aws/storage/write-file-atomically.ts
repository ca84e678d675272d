import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';

/** On disk when it resolves; a reader, or the next start after a kill, sees the old content or the new one, never a part. */
export async function writeFileAtomically(path: string, content: string | Buffer): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
