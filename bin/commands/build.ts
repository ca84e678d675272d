import { buildPages } from '../support/build-pages.ts';
import { readOptions } from '../support/options.ts';
import { synthesize } from '../support/synthesize.ts';
import type { Command } from './command.ts';

const usage =
  'trunkline build\n\nSynthesizes the cloud assembly and builds the pages, as `trunkline start` does by itself when something has changed.';

export const build: Command = {
  usage,
  async run(args) {
    readOptions(args, {}, usage);
    console.log(`assembly in ${await synthesize(console.log)}`);
    console.log((await buildPages()) ? 'pages built' : 'pages are up to date');
    return 0;
  },
};
