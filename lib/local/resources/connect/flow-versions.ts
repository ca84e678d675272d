import type { Shelf } from '../../../emulator/inventory/shelf.ts';
import type { Flow } from '../../../emulator/inventory/types.ts';
import { ResourceError } from '../resource-error.ts';

/** The flow or module that a property names by ARN or id. Throws ResourceError. */
export const requireFlow = (shelf: Shelf<Flow>, place: string, idOrArn: string): Flow => {
  const flow = shelf.get(idOrArn);
  if (!flow) throw new ResourceError(`${place}: "${idOrArn}" does not exist in this instance`);
  return flow;
};

/** Keeps the published content as the next version, and gives its number. */
export const addVersion = (shelf: Shelf<Flow>, flow: Flow): number => {
  const versions = flow.versions ?? [];
  const version = versions.length + 1;
  shelf.put({ ...flow, versions: [...versions, { version, document: flow.document, settings: flow.settings }] });
  return version;
};
