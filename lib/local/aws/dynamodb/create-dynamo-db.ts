import * as sdk from '@aws-sdk/client-dynamodb';
import { AwsError } from '../aws-error.ts';
import type { CreateDynamoDb } from '../factories.ts';
import { awsJson } from '../model/aws-json.ts';
import { readServiceModel } from '../model/operation-model.ts';
import { parseJsonBody } from '../model/parse-json-body.ts';
import type { AwsService } from '../service.ts';
import { dynamoAccess } from './dynamo-access.ts';
import { DynamoApi } from './dynamo-api.ts';
import type { DynamoDb } from './dynamo-db.ts';
import { EMULATED_DYNAMO_OPERATIONS } from './emulated-operations.ts';
import { openTable } from './open-table.ts';
import { plainTableNames } from './plain-table-names.ts';

const BODY_LIMIT = 16 * 1024 * 1024;

export const createDynamoDb: CreateDynamoDb = async ({ place, identity, clock, directory }) => {
  const api = await DynamoApi.open({ place, clock, directory });
  const tableArn = (name: string) => `arn:aws:dynamodb:${place.region}:${place.accountId}:table/${name}`;
  const model = readServiceModel(sdk);
  const protocol = awsJson('1.0');

  const service: AwsService = {
    signingName: 'dynamodb',
    bodyLimit: BODY_LIMIT,
    error: (error, request) => protocol.writeError(error, model, request.requestId),
    async handle(request, principal) {
      try {
        const operation = protocol.find(model, request)?.operation;
        if (!operation) throw new AwsError('UnknownOperationException', 'The request names no operation of DynamoDB.');
        if (!EMULATED_DYNAMO_OPERATIONS.includes(operation.name)) throw notEmulated(operation.name);
        const input = plainTableNames(parseJsonBody(request.body), tableArn(''));
        identity.authorize(principal, dynamoAccess(operation.name, input, tableArn));
        const output = await api.call(operation.name, input);
        return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: JSON.stringify(output) };
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        return writeRawError(error);
      }
    },
  };

  const dynamoDb: DynamoDb = {
    service,
    async createTable(table) {
      await openTable(api, table);
      return { tableArn: tableArn(table.tableName) };
    },
    async deleteTable(tableName) {
      await api.call('DeleteTable', { TableName: tableName });
      await api.settings.remove(tableName);
      api.keys.forget(tableName);
    },
    tableArn,
    call: (operation, input) => api.call(operation, input),
    close: () => api.close(),
  };
  return dynamoDb;
};

const notEmulated = (name: string) =>
  new AwsError('NotImplementedException', `dynamodb:${name} is not emulated on the laptop; docs/support/aws-api.md lists what is.`, {
    status: 501,
  });

/** Items in errors are wire JSON already: the schemas must not encode them once more. */
const writeRawError = (error: AwsError) => ({
  status: error.status === 403 ? 400 : error.status,
  headers: { 'content-type': 'application/x-amz-json-1.0' },
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${error.code}`, ...error.members, message: error.message }),
});
