import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawFlow } from '../../../lib/flow-language/drawing/draw-flow.ts';
import { DRAWING_LANGUAGES, type DrawingLanguage } from '../../../lib/flow-language/drawing/drawing.ts';
import { svgOf } from '../../../lib/flow-language/drawing/svg.ts';
import { readOptions } from '../../support/options.ts';
import { PROJECT } from '../../support/project.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { Command } from '../command.ts';
import { messageResolver } from './message-resolver.ts';
import { readFlowFiles } from './read-flow-files.ts';

const usage = `trunkline flows render FILES… [--out DIR] [--format svg] [--lang zh-CN|en-US]

Draws flows and modules as Connect's designer does: blocks where their metadata put them, else laid out by their branches. A
folder stands for the .json files below it; messages are drawn with their texts of the nearest center.yaml.

  --out DIR    one FILE.svg a flow; without it a single drawing goes to standard output
  --format     svg
  --lang       language of titles, branches and prompts (en-US)

Exit code 1 when a file is not a flow.`;

const OPTIONS = { out: { type: 'string' }, format: { type: 'string' }, lang: { type: 'string' } } as const;

export const readDrawingLanguage = (value = 'en-US'): DrawingLanguage => {
  const language = DRAWING_LANGUAGES.find((known) => known.toLowerCase() === value.toLowerCase());
  if (language === undefined) throw new UsageError(`--lang ${value}: the languages are ${DRAWING_LANGUAGES.join(' and ')}.`);
  return language;
};

/** Names of the drawings: those of the files; a name that comes again is numbered. */
const fileNames = (files: readonly string[]): string[] => {
  const times = new Map<string, number>();
  return files.map((file) => {
    const name = basename(file, '.json');
    const count = (times.get(name) ?? 0) + 1;
    times.set(name, count);
    return `${name}${count === 1 ? '' : `-${count}`}.svg`;
  });
};

export const render: Command = {
  usage,
  async run(args) {
    const { values, positionals } = readOptions(args, OPTIONS, usage);
    if (positionals.length === 0) throw new UsageError(`Name flow files or folders.\n\n${usage}`);
    if (values.format !== undefined && values.format !== 'svg') throw new UsageError(`--format ${values.format}: the only format is svg.`);
    const language = readDrawingLanguage(values.lang);
    const read = readFlowFiles(positionals);
    if (read.length === 0) throw new UsageError(`No flow was found in ${positionals.join(', ')}.`);
    if (values.out === undefined && read.length > 1)
      throw new UsageError(`${read.length} flows were found: say where to write them with --out DIR.`);
    const resolve = await messageResolver([...positionals, PROJECT]);
    const names = fileNames(read.map((file) => (file.ok ? file.member.file : file.file)));
    if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
    for (const [index, file] of read.entries()) {
      if (!file.ok) {
        for (const { message } of file.problems) console.error(`${file.file}: ${message}`);
        continue;
      }
      const { document, name } = file.member;
      const svg = svgOf(drawFlow(document, { language, message: (key) => resolve?.('message', key) }), name);
      if (values.out === undefined) process.stdout.write(svg);
      else {
        const path = join(values.out, names[index] ?? '');
        writeFileSync(path, svg);
        console.log(path);
      }
    }
    return read.every(({ ok }) => ok) ? 0 : 1;
  },
};
