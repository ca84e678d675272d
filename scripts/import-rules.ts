/**
 * Who may import whom. The table is the house rule of docs/architecture.md; `findViolations` reads the import
 * statements of each file as text, so a type-only import counts too unless a rule says otherwise.
 */
export interface RoomRule {
  /** Folder of the room, with a trailing slash. */
  room: string;
  /** Folders of ours that it may import besides itself. */
  ours: readonly string[];
  /** Packages and `node:` modules: `only` lists all that are allowed, `never` lists what is refused. A trailing `*` matches a prefix. */
  only?: readonly string[];
  never?: readonly string[];
  /** Folders or files of ours that it may import as types. */
  types?: readonly string[];
}

const CDK = ['aws-cdk-lib*', 'constructs', 'cdk-nag'];
const SDK = ['@aws-sdk/*', '@smithy/*'];
const CLOCKS_AND_SOCKETS = [
  'node:timers*',
  'node:net',
  'node:http*',
  'node:https',
  'node:fs*',
  'node:worker_threads',
  'node:child_process',
  'node:crypto',
  'ws',
];

export const RULES: readonly RoomRule[] = [
  { room: 'lib/numbering/', ours: [], only: ['libphonenumber-js*', 'node:zlib'] },
  { room: 'lib/flow-language/', ours: [], only: ['valibot', 'fastest-levenshtein'] },
  { room: 'lib/assembly/', ours: [], never: [...SDK, ...CDK] },
  { room: 'lib/emulator/', ours: ['lib/flow-language/', 'lib/numbering/'], only: [] },
  {
    room: 'lib/testing/',
    ours: ['lib/emulator/', 'lib/flow-language/', 'lib/numbering/'],
    only: ['valibot', 'node:fs', 'node:path'],
  },
  { room: 'lib/center/', ours: ['lib/numbering/'], never: [...SDK, ...CDK, 'node:net', 'node:http*'] },
  { room: 'lib/local/', ours: ['lib/emulator/', 'lib/flow-language/', 'lib/assembly/', 'lib/numbering/'], never: CDK },
  { room: 'lib/cloud/', ours: ['lib/center/', 'lib/flow-language/', 'lib/numbering/'], never: SDK },
  {
    room: 'lib/operations/',
    ours: ['lib/center/', 'lib/flow-language/', 'lib/assembly/', 'lib/emulator/', 'lib/local/resources/'],
    never: CDK,
  },
  { room: 'lib/twin/', ours: ['lib/emulator/', 'lib/flow-language/', 'lib/assembly/'], never: [...SDK, ...CDK, ...CLOCKS_AND_SOCKETS] },
  { room: 'lambdas/', ours: ['lambdas/shared/', 'lib/numbering/'], never: CDK },
  { room: 'web/', ours: ['web/shared/'], types: ['lib/local/pages/protocol.ts'], never: [...SDK, ...CDK, 'node:*'] },
];

export interface Violation {
  file: string;
  line: number;
  imported: string;
  reason: string;
}

/** The room of a file; each function and each page is a room of its own. */
function roomOf(rule: RoomRule, file: string): string {
  if (rule.room !== 'lambdas/' && rule.room !== 'web/') return rule.room;
  const [top, folder] = file.split('/');
  return `${top}/${folder}/`;
}

const matches = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => (pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : pattern === name));

/** Folder arithmetic on posix paths: `lib/a/b.ts` + `../c.ts` = `lib/c.ts`. */
function resolveImport(file: string, specifier: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'"();]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

/** Breaches of the rules in one source text; `file` is relative to the repository, with forward slashes. */
export function findViolations(file: string, source: string): Violation[] {
  const rule = RULES.find((candidate) => file.startsWith(candidate.room));
  if (!rule) return [];
  const room = roomOf(rule, file);
  const violations: Violation[] = [];
  for (const match of source.matchAll(IMPORT)) {
    const imported = match[2] ?? match[3] ?? match[4] ?? '';
    const line = source.slice(0, match.index).split('\n').length + (match[0].startsWith('\n') ? 1 : 0);
    const refuse = (reason: string) => violations.push({ file, line, imported, reason });
    if (imported.startsWith('.')) {
      const target = resolveImport(file, imported);
      const asType = match[1] !== undefined && rule.types?.includes(target);
      if (!target.startsWith(room) && !rule.ours.some((allowed) => target.startsWith(allowed)) && !asType) {
        refuse(`${room} may import ${[room, ...rule.ours].join(', ')}`);
      }
    } else if (rule.only && !matches(rule.only, imported)) {
      refuse(`${room} may use only ${rule.only.join(', ') || 'no package at all'}`);
    } else if (rule.never && matches(rule.never, imported)) {
      refuse(`${room} may never use ${imported}`);
    }
  }
  return violations;
}
