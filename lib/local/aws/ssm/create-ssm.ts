import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-ssm';
import type { CreateSsm } from '../factories.ts';
import { awsJson } from '../model/aws-json.ts';
import { createModelService } from '../model/model-service.ts';
import { JsonStore } from '../storage/json-store.ts';
import { ssmOperations } from './operations.ts';
import { putParameter, storedParameterSchema } from './ssm-context.ts';

export const createSsm: CreateSsm = async ({ place, identity, clock, directory }) => {
  const store = await JsonStore.open(join(directory, 'parameters.json'), storedParameterSchema);
  const context = { store, clock, place };
  const service = createModelService({ signingName: 'ssm', sdk, protocol: awsJson('1.1'), operations: ssmOperations, context, identity });
  return {
    service,
    put: async (parameter) => ({ version: (await putParameter(context, parameter)).version }),
    get: async (name) => {
      const stored = store.get(name);
      return stored && { name: stored.name, type: stored.type, value: stored.value };
    },
    remove: (name) => store.remove(name),
  };
};
