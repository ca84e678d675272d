/** A centre in a process of its own, in the middle of a call, for a test to kill: `killed-center.ts TEMPLATE STATE-FOLDER`. */
import { bootCenter } from '../../../lib/local/boot/boot-center.ts';

const [assembly = '', stateFolder = ''] = process.argv.slice(2);
const running = await bootCenter({ assembly, stateFolder, port: 0, clock: 'real' });
const to = running.info().numbers[0]?.address ?? '';
const { contactId } = running.center.dial({ to, from: '+8613800138000', onTrace: () => undefined });
console.log(`connected ${contactId}`);
