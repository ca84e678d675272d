import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FLOW_TYPES, type FlowType } from '../../../lib/flow-language/document.ts';
import { readFlowType } from '../../../lib/flow-language/explore/guess-flow-type.ts';
import { convertLegacy, isLegacyFlow, type LegacyProblem } from '../../../lib/operations/flows/convert-legacy/convert-legacy.ts';
import type { JsonObject } from '../../../lib/operations/flows/document/json-object.ts';
import { prettyDocument } from '../../../lib/operations/flows/document/pretty-document.ts';
import { readDocument } from '../../../lib/operations/flows/document/read-document.ts';
import { fileNameOf } from '../../../lib/operations/flows/files/file-name.ts';
import { readOptions } from '../../support/options.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { Command } from '../command.ts';

const usage = `trunkline flows convert FILES… [options]

Turns flows of the older export format ("modules", version 1) into the flow language. What cannot be converted is said, with module
and type, and the file is not written. Resources are named as the export names them.

  --out DIR         write NAME.json there instead of printing
  --type TYPE       flow type, else as the export says
  --force           overwrite files

Exit code 1 when a file could not be converted.`;

const MOST_BYTES = 8_000_000;

type Read = { document: JsonObject } | { problems: LegacyProblem[] };

const readLegacy = (file: string): Read => {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return { problems: [{ message: 'There is no such file' }] };
  if (stat.size > MOST_BYTES) return { problems: [{ message: `It has ${stat.size} bytes; no flow is that large` }] };
  const read = readDocument(readFileSync(file, 'utf8'));
  if (!read.ok) return { problems: read.problems };
  if (isLegacyFlow(read.document)) return { document: read.document };
  const isNew = Object.hasOwn(read.document, 'Actions');
  return {
    problems: [{ message: isNew ? 'It is in the flow language already' : 'It has no "modules": it is no flow of the older format' }],
  };
};

const problemLine = (file: string, { module, message }: LegacyProblem): string =>
  `${file}: ${module === undefined ? '' : `module "${module.id}" of type ${module.type} `}${message}.`;

const readType = (value: string | undefined): FlowType | undefined => {
  const type = value === undefined ? undefined : readFlowType(value);
  if (value !== undefined && type === undefined)
    throw new UsageError(`--type ${value}: there is no such flow type. Types: ${FLOW_TYPES.join(', ')}.`);
  return type;
};

export const convert: Command = {
  usage,
  async run(args) {
    const options = { out: { type: 'string' }, type: { type: 'string' }, force: { type: 'boolean' } } as const;
    const { values, positionals } = readOptions(args, options, usage);
    if (positionals.length === 0) throw new UsageError(`Which files?\n\n${usage}`);
    const type = readType(values.type);
    const results = positionals.map((file) => convertOne(file, type, values));
    return results.every(Boolean) ? 0 : 1;
  },
};

const convertOne = (file: string, type: FlowType | undefined, { out, force }: { out?: string; force?: boolean }): boolean => {
  const read = readLegacy(file);
  const converted = 'document' in read ? convertLegacy(read.document, { type }) : { ok: false as const, problems: read.problems };
  if (!converted.ok) {
    for (const problem of converted.problems) console.error(problemLine(file, problem));
    return false;
  }
  const text = prettyDocument({ ...converted.document });
  if (out === undefined) {
    process.stdout.write(text);
    return true;
  }
  const target = join(out, `${fileNameOf(converted.name ?? basename(file).replace(/\.json$/, ''))}.json`);
  if (force !== true && statSync(target, { throwIfNoEntry: false }) !== undefined) {
    console.error(`${file}: ${target} is there already: not overwritten without --force.`);
    return false;
  }
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`${file}: ${target} (${converted.type})`);
  return true;
};
