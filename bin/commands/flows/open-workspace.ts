import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { type Center, formatProblem, parseCenter } from '../../../lib/center/index.ts';
import { type ConnectAccess, clientConfig, connectClient } from '../../../lib/operations/flows/connect-api/connect-client.ts';
import { createFlowsApi } from '../../../lib/operations/flows/connect-api/create-flows-api.ts';
import { findInstance } from '../../../lib/operations/flows/connect-api/find-instance.ts';
import { readOperatorKeys } from '../../../lib/operations/flows/connect-api/operator-credentials.ts';
import { FlowFolder } from '../../../lib/operations/flows/files/flow-folder.ts';
import { FlowBases } from '../../../lib/operations/flows/flow-bases.ts';
import { connectNames } from '../../../lib/operations/flows/inventory/connect-names.ts';
import { functionNames } from '../../../lib/operations/flows/inventory/function-names.ts';
import { numberNames } from '../../../lib/operations/flows/inventory/number-names.ts';
import { readNameBook } from '../../../lib/operations/flows/inventory/read-name-book.ts';
import { MessageBook } from '../../../lib/operations/flows/names/message-book.ts';
import type { Workspace } from '../../../lib/operations/flows/workspace.ts';
import { OperationsError } from '../../../lib/operations/operations-error.ts';
import { inProject } from '../../support/project.ts';
import { UsageError } from '../../support/usage-error.ts';
import type { WorkspaceValues } from './workspace-options.ts';

/** Connects to the instance that the options mean, and reads its names and the definition's. */
export const openWorkspace = async (values: WorkspaceValues): Promise<Workspace> => {
  const center = readCenter(values.definition);
  const access = accessOf(values);
  const client = connectClient(access);
  const instanceId = await findInstance(client, values.instance);
  const book = await readNameBook([
    ...connectNames(client, instanceId),
    functionNames(client, new LambdaClient(clientConfig(access)), instanceId),
    numberNames(client, instanceId, center?.numbers ?? []),
  ]);
  return {
    instanceId,
    api: createFlowsApi(client, instanceId),
    names: { book, messages: new MessageBook(center?.messages) },
    ...folderOf(values.folder),
    report: (line) => console.log(line),
  };
};

/** Another folder than the checkout's keeps beside its files what is known of them. */
const folderOf = (given: string | undefined): Pick<Workspace, 'folder' | 'bases'> => ({
  folder: new FlowFolder(given === undefined ? inProject('contact-flows') : resolve(given)),
  bases: new FlowBases(given === undefined ? inProject('.trunkline', 'flows.json') : resolve(given, '.trunkline', 'flows.json')),
});

/** A project without a definition has no messages; one that cannot be read is said. */
const readCenter = (given: string | undefined): Center | undefined => {
  const file = given ?? inProject('center.yaml');
  if (given === undefined && !existsSync(file)) return undefined;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new OperationsError('FILE_UNREADABLE', `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}.`);
  }
  const parsed = parseCenter(text, file);
  if (parsed.ok) return parsed.center;
  throw new OperationsError(
    'FILE_UNREADABLE',
    parsed.problems.map((problem) => formatProblem(problem)),
  );
};

/**
 * The laptop's keys open the laptop only; every other address gets what the SDK's default chain finds. A port of this machine gets it
 * only where the environment says so: who listens there is not known.
 */
const accessOf = ({ region, endpoint, state }: WorkspaceValues): ConnectAccess => {
  if (endpoint === undefined) return { region };
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isLoopback = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url === undefined || (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))) {
    throw new UsageError(`--endpoint ${endpoint}: give an https address, or http on this machine such as http://127.0.0.1:4400/_aws.`);
  }
  if (!isLoopback) return { region, endpoint };
  const folder = state === undefined ? inProject('.trunkline', 'state') : resolve(state);
  const keys = readOperatorKeys(join(folder, 'operator.json'), endpoint);
  if (keys !== undefined) {
    return {
      region: region ?? keys.region,
      endpoint,
      credentials: { accessKeyId: keys.accessKeyId, secretAccessKey: keys.secretAccessKey },
    };
  }
  if (process.env.AWS_ACCESS_KEY_ID !== undefined) return { region, endpoint };
  throw new OperationsError(
    'CREDENTIALS_MISSING',
    `No centre with the state folder ${folder} answers on ${endpoint}: start it with "trunkline start", or give its folder with --state.`,
  );
};
