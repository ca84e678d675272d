import type { FlowRecord } from '../../flow-language/ports.ts';
import type { Flow } from './types.ts';

/** What follows the id in `…/flow-module/<id>:3`, `<id>:prod`, `<id>:$LATEST`; undefined: nothing. */
export const versionSuffix = (idOrArn: string): string | undefined => {
  const slash = idOrArn.lastIndexOf('/');
  if (slash < 0 && idOrArn.startsWith('arn:')) return undefined;
  const colon = idOrArn.indexOf(':', slash + 1);
  return colon < 0 ? undefined : idOrArn.slice(colon + 1);
};

/**
 * The content that a reference means: the published one without a suffix or with `$LATEST`, else that of a version or of the
 * version an alias points at. Undefined: there is no such version; drafts (`$SAVED`) are never executed (documented).
 */
export const contentOf = (flow: Flow, suffix: string | undefined): FlowRecord | undefined => {
  if (suffix === undefined || suffix === '$LATEST') return flow.published ? flow : undefined;
  const number = flow.aliases?.get(suffix) ?? (/^\d{1,9}$/.test(suffix) ? Number(suffix) : undefined);
  const version = flow.versions?.find((candidate) => candidate.version === number);
  return version && { ...flow, document: version.document, settings: version.settings, published: true };
};
