import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memberName, type SetMember } from '../../../../lib/flow-language/explore/flow-set.ts';
import { guessFlowType } from '../../../../lib/flow-language/explore/guess-flow-type.ts';
import { parseFlow } from '../../../../lib/flow-language/parse-flow.ts';

const ROOT = join(__dirname, '../../../../contact-flows');

/** The flows and modules of this repository. */
export const shippedSet = (): SetMember[] =>
  ['flows', 'modules'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => {
      const file = `contact-flows/${folder}/${name}`;
      const parsed = parseFlow(readFileSync(join(ROOT, folder, name), 'utf8'));
      if (!parsed.ok) throw new Error(`${file} is no flow`);
      const { document } = parsed;
      return { file, name: memberName(document, file), type: guessFlowType(document).type, document };
    }),
  );
