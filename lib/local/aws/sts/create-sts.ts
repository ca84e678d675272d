import * as sdk from '@aws-sdk/client-sts';
import type { ServiceOptions } from '../factories.ts';
import { awsQuery } from '../model/aws-query.ts';
import { createModelService } from '../model/model-service.ts';
import type { AwsService } from '../service.ts';
import { stsOperations } from './operations.ts';

export const createSts = ({ place, identity }: ServiceOptions): { service: AwsService } => ({
  service: createModelService({
    signingName: 'sts',
    sdk,
    protocol: awsQuery('https://sts.amazonaws.com/doc/2011-06-15/'),
    operations: stsOperations,
    context: { place },
    identity,
  }),
});
