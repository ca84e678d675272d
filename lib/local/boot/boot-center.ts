import { join } from 'node:path';
import type { Assembly } from '../../assembly/assembly.ts';
import type { ContactCenter } from '../../emulator/contact-center.ts';
import type { TraceEvent } from '../../emulator/trace.ts';
import { createActivity } from '../aws/activity.ts';
import type { ConnectChange } from '../aws/connect/connect.ts';
import { ConnectSite } from '../cloud/connect-site.ts';
import { createAnswers } from '../custom-resources/answers.ts';
import { type Deployment, resourceKey } from '../deployment/deployment.ts';
import { inputEncryption } from '../encryption/input-encryption.ts';
import { LocalError } from '../local-error.ts';
import { createFlowPages } from '../pages/flow-pages.ts';
import { centerInfo } from '../server/center-info.ts';
import { writeOperatorFile } from '../state/operator-file.ts';
import { asUnwritable } from '../state/unwritable.ts';
import { createAssetShelf } from './asset-shelf.ts';
import { atMost } from './at-most.ts';
import { checkOptions } from './check-options.ts';
import { createClocks } from './clocks.ts';
import { createCenter } from './create-center.ts';
import { deployCenter } from './deploy-center.ts';
import { FlowLogWriter } from './flow-log-writer.ts';
import { createWhenIdle } from './idle.ts';
import { openServices } from './open-services.ts';
import { openState } from './open-state.ts';
import { placeOf } from './place.ts';
import { createPublisher } from './publish-records.ts';
import { readCenterAssembly } from './read-center-assembly.ts';
import type { BootOptions, CenterLog, RunningCenter } from './running-center.ts';
import { startSiteServer } from './site-server.ts';
import { Undo } from './undo.ts';

export type { BootOptions, CenterLog, RunningCenter } from './running-center.ts';

const PAGES = join(import.meta.dirname, '../../../dist/web');

/** A function that never ends does not keep a centre from stopping: what it has not acknowledged is delivered at the next start. */
const PATIENCE_MS = 10_000;

/**
 * Starts the centre that an assembly describes: listens, creates every resource, recovers what a killed process left open.
 * Rejects with `LocalError` (`lib/local/local-error.ts`): `code` from a closed list, `problems` with all that is wrong at once.
 */
export const bootCenter = async (options: BootOptions): Promise<RunningCenter> => {
  const start = checkOptions(options);
  const assembly = readCenterAssembly(options.assembly);
  const undo = new Undo();
  try {
    return await boot(options, start, assembly, undo);
  } catch (cause) {
    await undo.all();
    throw asUnwritable(cause, options.stateFolder) ?? cause;
  }
};

const boot = async (options: BootOptions, start: number, assembly: Assembly, undo: Undo): Promise<RunningCenter> => {
  const place = placeOf(assembly, options.region);
  const log = (kind: CenterLog['kind'], line: string, source?: string): void => options.onLog?.({ kind, line, source });
  const onFault = (cause: unknown): void => {
    const known = asUnwritable(cause, options.stateFolder) ?? cause;
    log('problem', known instanceof LocalError ? known.message : known instanceof Error ? (known.stack ?? known.message) : String(known));
  };
  const { folder, resources: state, journal } = openState(options, undo);

  const activity = createActivity();
  const whenIdle = createWhenIdle(activity);
  const clocks = createClocks(options.clock, start, activity, whenIdle);
  undo.push(clocks.close);

  let center: ContactCenter | undefined;
  let ready = false;
  const answers = createAnswers();
  const ignored: Deployment['ignored'] = [];
  const site = new ConnectSite({ numberFlows: state.numberFlows, onOpen: (inventory) => open(inventory) });
  const present = new Set<string>();
  const info = () =>
    centerInfo(
      site,
      state.list().filter(({ stackName, logicalId }) => present.has(resourceKey(stackName, logicalId))),
      ignored,
    );
  const flowPages = createFlowPages(
    () => (ready ? site.inventory : undefined),
    (arn) => cloud.lambda.find(arn)?.environment.POWERTOOLS_SERVICE_NAME,
  );
  const server = await startSiteServer({
    port: options.port,
    pages: options.pages ?? PAGES,
    answers,
    flowPages,
    activity,
    info: () => (ready ? info() : undefined),
    center: () => (ready ? center : undefined),
    onFault,
  });
  undo.push(server.close);
  const origin = (): string => `http://127.0.0.1:${server.port}`;

  const requireCenter = (): ContactCenter => {
    if (!center) throw new LocalError('NO_INSTANCE', 'No AWS::Connect::Instance has been created.');
    return center;
  };
  const services = await openServices({
    place,
    clocks,
    activity,
    folder,
    assets: createAssetShelf(assembly, place),
    site,
    origin,
    allowNet: options.allowNet,
    center: requireCenter,
    onConnectChange: (change: ConnectChange) => {
      if (change.type === 'number-associated') state.numberFlows.set(change.phoneNumberId, change.contactFlowId);
      else state.numberFlows.delete(change.phoneNumberId);
      state.save();
    },
    notice: (line) => log('notice', line),
    onFunctionLog: ({ functionName, line }) => log('function', line, functionName),
  });
  undo.push(services.close);
  const { cloud } = services;
  server.serveAws({ services: services.endpoint, identity: cloud.identity, clock: cloud.clock, onFault });

  const flowLogs = new FlowLogWriter(folder.path('flow-log.jsonl'));
  undo.push(() => flowLogs.close());
  const trace = (event: TraceEvent): void => {
    flowPages.trace(event);
    if (site.inventory) flowLogs.write(event, site.inventory);
    options.onTrace?.(event);
    clocks.tick();
  };
  const publisher = createPublisher({ site, kinesis: cloud.kinesis, journal, activity, onFault: (line) => log('problem', line) });
  const open = (inventory: NonNullable<ConnectSite['inventory']>): void => {
    const encryption = inputEncryption({ signingKey: (keyId) => site.securityKeys.get(keyId), activity });
    center = createCenter(inventory, { ...publisher, clock: clocks.center, functions: services.functionsPort, encryption, trace });
  };

  await deployCenter(assembly, options, { cloud, state, answers, origin, present, ignored });
  if (!center) throw new LocalError('NO_INSTANCE', `${options.assembly} creates no AWS::Connect::Instance: there is no centre to run.`);
  const running: ContactCenter = center;
  if (journal.left.length > 0) {
    running.recover([...journal.left]);
    log('notice', `${journal.left.length} contact(s) that the last run left open were closed, and their records published`);
  }
  ready = true;
  const operatorCredentials = cloud.identity.operatorCredentials();
  const access = { endpoint: `${origin()}/_aws`, region: place.region, credentials: operatorCredentials };
  undo.push(writeOperatorFile(folder.path('operator.json'), access));

  const close = async (): Promise<void> => {
    running.close();
    await atMost(whenIdle(), PATIENCE_MS);
    await undo.all();
  };
  let closing: Promise<void> | undefined;
  return {
    url: origin(),
    port: server.port,
    center: running,
    cloud,
    operatorCredentials,
    info,
    whenIdle,
    settle: clocks.settle,
    driveUntil: clocks.driveUntil,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};
