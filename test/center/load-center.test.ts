import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CenterDefinitionError, loadCenter } from '../../lib/center/index.ts';
import { SMALL_DEFINITION } from './small-definition.ts';

describe('loading a definition', () => {
  let folder: string;
  const write = (content: string | Buffer): string => {
    const file = path.join(folder, 'center.yaml');
    writeFileSync(file, content);
    return file;
  };

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'center-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives the center', () => {
    expect(loadCenter(write(SMALL_DEFINITION)).center.timeZone).toBe('Asia/Shanghai');
  });

  it('throws one error that lists every problem', () => {
    const file = write(SMALL_DEFINITION.replace('"601"', '601').replace('default: sales', 'default: sale'));

    const load = () => loadCenter(file);

    expect(load).toThrow(CenterDefinitionError);
    expect(load).toThrow(
      `The center definition has 2 problems:\n  ${file}:20:38 queues.sales.extension: 601 is not text (write it in quotes)\n  ${file}:30:12`,
    );
  });

  it.each([
    ['is not there', () => path.join(folder, 'none.yaml'), 'there is no such file (run in the folder that holds center.yaml)'],
    ['is a folder', () => folder, 'is a folder, not a file'],
    ['is not UTF-8', () => write(Buffer.from([0x6e, 0xff, 0xfe])), 'is not UTF-8 text (save it as UTF-8)'],
    ['is huge', () => write(Buffer.alloc(4_000_001, 'a')), 'is larger than 4000000 bytes'],
  ])('says that a file %s', (_, file, message) => {
    const given = file();

    expect(() => loadCenter(given)).toThrow(`${given}:1:1 ${message}`);
  });
});
