import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/**
 * Ties numbers to flows of this instance. Numbers and flows are not listed one by one: those that a definition no longer holds must be
 * untied after this policy has forgotten them.
 */
export function numberAccess(instanceArn: string): PolicyStatement[] {
  return [
    new PolicyStatement({
      actions: ['connect:AssociatePhoneNumberContactFlow', 'connect:DisassociatePhoneNumberContactFlow'],
      resources: [
        instanceArn,
        `${instanceArn}/contact-flow/*`,
        `arn:${Aws.PARTITION}:connect:${Aws.REGION}:${Aws.ACCOUNT_ID}:phone-number/*`,
      ],
    }),
  ];
}
