import { type ConnectClient, paginateListLambdaFunctions } from '@aws-sdk/client-connect';
import { GetFunctionConfigurationCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { allPages } from '../connect-api/all-pages.ts';
import type { NamedResource } from '../names/name-book.ts';
import type { NameSource } from './read-name-book.ts';

/** `arn:aws:lambda:region:account:function:name`, without version or alias. */
const plainArn = (arn: string): string => arn.split(':').slice(0, 7).join(':');
const functionName = (arn: string): string => arn.split(':')[6] ?? arn;

/** Functions made by a deployment have names that a machine made; who reads logs knows them by this variable, and so do flow files. */
const serviceName = async (lambda: LambdaClient, arn: string): Promise<string | undefined> => {
  try {
    const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName: arn }));
    return Environment?.Variables?.POWERTOOLS_SERVICE_NAME;
  } catch {
    // Not allowed, or gone: the function's own name is as good.
    return undefined;
  }
};

/** Functions that are associated with the instance. A service name that several share names none of them. */
export const functionNames = (client: ConnectClient, lambda: LambdaClient, InstanceId: string): NameSource => ({
  kind: 'lambda',
  read: async () => {
    const listed = await allPages(paginateListLambdaFunctions({ client }, { InstanceId }), (page) => page.LambdaFunctions);
    const functions: { arn: string; service?: string }[] = [];
    for (const arn of new Set(listed.map(plainArn))) functions.push({ arn, service: await serviceName(lambda, arn) });
    const shared = (service: string): boolean => functions.filter((one) => one.service === service).length > 1;
    return functions.map(({ arn, service }): NamedResource => {
      const name = service === undefined || service === '' || shared(service) ? functionName(arn) : service;
      return { kind: 'lambda', name, arn };
    });
  },
});
