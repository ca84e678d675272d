/** Why a request is not served; undefined when it is. */
export interface Refusal {
  status: 403 | 400;
  message: string;
}

/**
 * The laptop serves the laptop: a request must name this server as its host (a foreign name that resolves to 127.0.0.1
 * must not reach it), and a page of another origin may not speak to it.
 */
export const admit = (port: number, host: string | undefined, origin: string | undefined): Refusal | undefined => {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (host === undefined) return { status: 400, message: 'The request names no host.' };
  if (!hosts.includes(host.toLowerCase()))
    return { status: 403, message: `Host ${JSON.stringify(host)} is not served here; use http://127.0.0.1:${port}.` };
  if (origin !== undefined && !hosts.some((name) => origin.toLowerCase() === `http://${name}`)) {
    return { status: 403, message: `Pages of origin ${JSON.stringify(origin)} may not use this centre.` };
  }
  return undefined;
};
