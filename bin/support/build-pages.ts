import { buildOnce } from './build-once.ts';
import { inProject } from './project.ts';

/** Builds the pages of web/ when their sources have changed. Vite is loaded only then: its start is a large part of a boot. */
export async function buildPages(): Promise<boolean> {
  return buildOnce({ name: 'pages', output: inProject('dist/web'), inputs: ['web', 'vite.config.mjs'] }, async () => {
    const { build } = await import('vite');
    await build({ configFile: inProject('vite.config.mjs') });
  });
}
