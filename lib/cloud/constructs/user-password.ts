import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

export interface UserPasswordProps {
  userName: string;
  key: IKey;
}

/** A user's first password, made by Secrets Manager. The template holds only a reference to it. */
export class UserPassword extends Construct {
  readonly secret: Secret;

  constructor(scope: Construct, id: string, props: UserPasswordProps) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      description: `First password of ${props.userName} in the contact center`,
      encryptionKey: props.key,
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ username: props.userName }),
        generateStringKey: 'password',
        passwordLength: 24,
        excludePunctuation: true,
        requireEachIncludedType: true,
      },
    });
  }
}
