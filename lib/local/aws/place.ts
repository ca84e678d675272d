/** Where the laptop's cloud pretends to be: part of every ARN and of every signature. */
export interface AwsPlace {
  accountId: string;
  region: string;
}
