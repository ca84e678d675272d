import { join } from 'node:path';

const root = join(import.meta.dirname, 'web');

/** One build, one HTML page a folder of web/. */
export default {
  root,
  base: '/',
  logLevel: 'warn',
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    rollupOptions: {
      input: { phone: join(root, 'phone/index.html'), agent: join(root, 'agent/index.html'), flows: join(root, 'flows/index.html') },
    },
  },
};
