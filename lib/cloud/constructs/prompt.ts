import { CfnPrompt } from 'aws-cdk-lib/aws-connect';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import type { InstancePart } from './instance-part.ts';

export interface PromptProps extends InstancePart {
  name: string;
  /** Absolute path of a .wav file: PCM or µ-law, 8 kHz, mono, below 50 MB and five minutes (documented). */
  file: string;
}

/** A sound in the instance's library. Connect copies it when the prompt is created or its address changes. */
export class Prompt extends Construct {
  readonly arn: string;

  constructor(scope: Construct, id: string, props: PromptProps) {
    super(scope, id);
    const sound = new Asset(this, 'Sound', { path: props.file });
    const prompt = new CfnPrompt(this, 'Resource', { instanceArn: props.instanceArn, name: props.name, s3Uri: sound.s3ObjectUrl });
    props.lanes.add(prompt);
    this.arn = prompt.attrPromptArn;
  }
}
