import type { Answers } from '../custom-resources/answers.ts';
import type { FlowPages } from '../pages/flow-pages.ts';
import type { CenterInfo } from '../pages/protocol.ts';
import { admit } from './admit.ts';
import { indexLanguage, indexPage } from './index-page.ts';
import type { Incoming, Outgoing } from './loopback-server.ts';
import { readText } from './read-text.ts';
import { html, json, plain, type Reply, respond } from './respond.ts';
import { servePage } from './static-pages.ts';

export interface SiteOptions {
  port(): number;
  /** Undefined while the centre is still starting. */
  info(): CenterInfo | undefined;
  /** Folder of the built pages. */
  pages: string;
  answers: Answers;
  /** What the page `/flows/` reads. */
  flowPages?: FlowPages;
  /** Everything below `/_aws`. */
  aws(incoming: Incoming, outgoing: Outgoing): Promise<void>;
  /** Faults of ours: the caller sees 500, this sees why. */
  onFault(cause: unknown): void;
}

/** CloudFormation takes answers of at most 4 KB; what is longer is told so, not cut off. */
const LONGEST_ANSWER = 65_536;
const BASE = 'http://127.0.0.1';
const PAGES = ['/phone/', '/agent/', '/flows/'];

const page = async (folder: string, path: string): Promise<Reply> => {
  const found = await servePage(folder, path);
  if (found) return found;
  if (PAGES.includes(path)) return plain(503, 'The pages have not been built: run "npm run build".');
  return plain(404, `There is nothing at ${path}.`);
};

const customResourceAnswer = async (incoming: Incoming, token: string, answers: Answers): Promise<Reply> => {
  if (incoming.method !== 'PUT') return plain(405, 'Answers of custom resources are PUT here.');
  const body = await readText(incoming, LONGEST_ANSWER);
  if (body === undefined) return plain(413, `An answer may have at most ${LONGEST_ANSWER} bytes.`);
  return answers.deliver(token, body) ? plain(200, 'Taken.') : plain(404, 'Nobody waits for this answer.');
};

const route = async (incoming: Incoming, url: URL, options: SiteOptions): Promise<Reply> => {
  const path = url.pathname;
  if (path.startsWith('/_cfn/')) return customResourceAnswer(incoming, path.slice('/_cfn/'.length), options.answers);
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return plain(405, `${incoming.method} is not possible at ${path}.`);
  if (path === '/' || path === '/_center') {
    const info = options.info();
    if (!info) return plain(503, 'The centre is still starting.');
    if (path === '/_center') return json(info);
    return html(indexPage(info, indexLanguage(url.searchParams.get('lang'), incoming.headers['accept-language'])));
  }
  if (PAGES.includes(`${path}/`)) return { ...plain(308, `See ${path}/`), headers: { location: `${path}/${url.search}` } };
  return options.flowPages?.reply(url) ?? page(options.pages, path);
};

/** Serves one request: pages, centre information, answers of custom resources, and the AWS endpoint. Never rejects. */
export const handleRequest = async (incoming: Incoming, outgoing: Outgoing, options: SiteOptions): Promise<void> => {
  const host = incoming.headers.host ?? incoming.headers[':authority'];
  const refusal = admit(options.port(), typeof host === 'string' ? host : undefined, incoming.headers.origin);
  if (refusal) {
    respond(outgoing, plain(refusal.status, refusal.message));
    incoming.resume();
    return;
  }
  const url = incoming.url ?? '/';
  if (url === '/_aws' || url.startsWith('/_aws/') || url.startsWith('/_aws?')) return options.aws(incoming, outgoing);
  if (url === '/_trace' && incoming.method === 'GET' && options.flowPages) return options.flowPages.stream(outgoing);
  try {
    const reply = URL.canParse(url, BASE)
      ? await route(incoming, new URL(url, BASE), options)
      : plain(400, 'The address cannot be understood.');
    respond(outgoing, reply, incoming.method !== 'HEAD');
  } catch (cause) {
    options.onFault(cause);
    respond(outgoing, plain(500, 'The centre failed to answer.'));
  }
  incoming.resume();
};
