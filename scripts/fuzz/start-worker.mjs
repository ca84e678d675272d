// TypeScript is run as it is, in worker threads too.
import { register } from 'tsx/esm/api';

register();
await import('./fuzz-worker.ts');
