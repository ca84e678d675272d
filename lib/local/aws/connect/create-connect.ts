import * as sdk from '@aws-sdk/client-connect';
import type { CreateConnect } from '../factories.ts';
import { createModelService } from '../model/model-service.ts';
import { restJson } from '../model/rest-json.ts';
import { connectOperations } from './operations.ts';
import { translateCenterError } from './translate-center-error.ts';

export const createConnect: CreateConnect = ({ place, identity, center, onChange }) => ({
  service: createModelService({
    signingName: 'connect',
    sdk,
    protocol: restJson,
    operations: connectOperations,
    context: { place, center, onChange },
    identity,
    validationCode: 'InvalidRequestException',
    translate: translateCenterError,
  }),
});
