import { createHash } from 'node:crypto';
import { Tags } from 'aws-cdk-lib';
import { CfnPhoneNumber } from 'aws-cdk-lib/aws-connect';
import { Construct } from 'constructs';
import { retained } from './retained.ts';

export interface ClaimedNumberProps {
  instanceArn: string;
  name: string;
  country: string;
  type: string;
  prefix?: string;
  /** For people; may change at any time, as a tag. */
  label?: string;
  lanes: { add(resource: CfnPhoneNumber): void };
}

/**
 * A number claimed by country and type. Every property but the target is create-only: another value releases the number, and a released
 * number is out of reach for up to 180 days (documented). So the description is a constant, whatever the definition says of the number.
 */
export class ClaimedNumber extends Construct {
  readonly arn: string;
  /** E.164. */
  readonly address: string;

  constructor(scope: Construct, id: string, props: ClaimedNumberProps) {
    super(scope, id);
    const number = new CfnPhoneNumber(this, 'Resource', {
      targetArn: props.instanceArn,
      countryCode: props.country,
      type: props.type,
      prefix: props.prefix,
      description: 'Contact center',
    });
    // A tag can change; the description cannot without losing the number.
    if (props.label !== undefined) Tags.of(number).add('Name', props.label);
    retained(number, numberLogicalId(props.name));
    props.lanes.add(number);
    this.arn = number.attrPhoneNumberArn;
    this.address = number.attrAddress;
  }
}

/** `service-line` → `NumberServiceLine`. A name that another could share its words with, or that has none, is told apart by a hash. */
export function numberLogicalId(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const id = `Number${words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}`;
  if (/^[a-z0-9]+(-[a-z][a-z0-9]*)*$/.test(name)) return id;
  return `${id}${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}
