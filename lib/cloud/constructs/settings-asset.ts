import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import type { Settings } from '../settings/settings.ts';

export interface SettingsAssetProps {
  settings: Settings;
  /** Folder for files made on the way. */
  workFolder: string;
}

/** `settings.json`, published beside the function bundles. */
export class SettingsAsset extends Construct {
  readonly bucketName: string;
  readonly objectKey: string;

  constructor(scope: Construct, id: string, props: SettingsAssetProps) {
    super(scope, id);
    const content = JSON.stringify(props.settings);
    const hash = createHash('sha256').update(content).digest('hex');
    const file = path.join(props.workFolder, `settings-${hash.slice(0, 16)}.json`);
    mkdirSync(props.workFolder, { recursive: true });
    writeFileSync(file, content);
    const asset = new Asset(this, 'File', { path: file });
    this.bucketName = asset.s3BucketName;
    this.objectKey = asset.s3ObjectKey;
  }
}
