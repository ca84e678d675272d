import * as sdk from '@aws-sdk/client-lambda';
import { AwsError } from '../aws-error.ts';
import type { CreateLambda } from '../factories.ts';
import { createModelService } from '../model/model-service.ts';
import { restJson } from '../model/rest-json.ts';
import { FunctionRegistry } from './function-registry.ts';
import { lambdaOperations } from './operations.ts';

const MAX_REQUEST = 7 * 1024 * 1024;

export const createLambda: CreateLambda = ({ identity, clock, host }) => {
  const registry = new FunctionRegistry();
  const service = createModelService({
    signingName: 'lambda',
    sdk,
    protocol: restJson,
    operations: lambdaOperations,
    context: { registry, host, clock, identity },
    identity,
    validationCode: 'InvalidParameterValueException',
  });
  const entryOf = (functionArn: string) => {
    const entry = registry.entry(functionArn);
    if (!entry) throw new AwsError('ResourceNotFoundException', `Function not found: ${functionArn}`, { status: 404 });
    return entry;
  };

  return {
    service: { ...service, bodyLimit: MAX_REQUEST },

    putFunction(configuration) {
      if (!identity.trusts(configuration.roleArn, 'lambda.amazonaws.com')) {
        const message = `The role defined for the function cannot be assumed by Lambda: ${configuration.roleArn}`;
        throw new AwsError('InvalidParameterValueException', message);
      }
      host.define(configuration);
      registry.put(configuration);
    },
    removeFunction(functionArn) {
      host.remove(functionArn);
      const entry = registry.entry(functionArn);
      if (entry) registry.remove(entry.configuration.functionName);
    },
    publishVersion(functionArn) {
      const entry = entryOf(functionArn);
      entry.versions += 1;
      return { version: String(entry.versions), versionArn: `${entry.configuration.functionArn}:${entry.versions}` };
    },
    putAlias(functionArn, { name, version }) {
      const entry = entryOf(functionArn);
      if (!registry.find(entry.configuration.functionName, version)) {
        throw new AwsError('ResourceNotFoundException', `Function not found: ${functionArn}:${version}`, { status: 404 });
      }
      entry.aliases.set(name, version);
      return { aliasArn: `${entry.configuration.functionArn}:${name}` };
    },
    removeAlias(aliasArn) {
      registry.entry(aliasArn)?.aliases.delete(aliasArn.slice(aliasArn.lastIndexOf(':') + 1));
    },
    find: (function_) => registry.find(function_)?.configuration,
  };
};
