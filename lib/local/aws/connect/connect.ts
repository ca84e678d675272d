import type { AwsService } from '../service.ts';

/** What the API changed and no template says: to be kept over restarts. */
export type ConnectChange =
  | { type: 'number-associated'; phoneNumberId: string; contactFlowId: string }
  | { type: 'number-disassociated'; phoneNumberId: string };

export interface Connect {
  readonly service: AwsService;
}
