/**
 * Makes the sound files of the demo centre: music of the queues and a beep. The same files each time.
 *
 *     npx tsx scripts/make-prompts.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sounds } from './prompts/sounds.ts';

for (const [name, file] of sounds()) writeFileSync(join(import.meta.dirname, '..', 'contact-flows', 'prompts', `${name}.wav`), file);
