import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CloudFormationValidatePlugin, type IPolicyValidationContext, type PolicyValidationPluginReport } from 'aws-cdk-lib';

/**
 * AWS's template validator, which takes longer than all the rest of a synthesis, asked only about templates that it has not found free of
 * errors and warnings before. One changed byte, or another release of the validator, and it is asked again about all of them.
 */
export class RememberedValidation extends CloudFormationValidatePlugin {
  private readonly file: string;

  /** @param cacheFolder absolute path of a folder that may be deleted at any time */
  constructor(cacheFolder: string) {
    super();
    this.file = path.join(cacheFolder, 'clean-templates');
  }

  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    const key = templatesKey(context);
    if (this.lastClean() === key) return { success: true, violations: [] };
    const report = super.validate(context);
    if (report.success && report.violations.length === 0) this.remember(key);
    return report;
  }

  private lastClean(): string {
    try {
      return readFileSync(this.file, 'utf8');
    } catch {
      return '';
    }
  }

  private remember(key: string): void {
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, key);
  }
}

function templatesKey(context: IPolicyValidationContext): string {
  const hash = createHash('sha256').update(readFileSync(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json')));
  for (const { stackConstructPath, templatePath, accountId, region } of context.stackTemplates) {
    hash.update(JSON.stringify([stackConstructPath, accountId, region])).update(readFileSync(templatePath));
  }
  return hash.digest('hex');
}
