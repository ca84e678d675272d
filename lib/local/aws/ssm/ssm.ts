import type { AwsService } from '../service.ts';

export interface SsmParameter {
  name: string;
  type: 'String' | 'StringList' | 'SecureString';
  value: string;
}

export interface Ssm {
  readonly service: AwsService;
  put(parameter: SsmParameter): Promise<{ version: number }>;
  get(name: string): Promise<SsmParameter | undefined>;
  remove(name: string): Promise<void>;
}
