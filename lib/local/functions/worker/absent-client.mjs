// Lambda's runtime brings the client of every service; the laptop has those of the services that it emulates. Shared handlers
// load clients that they never use, so a missing one fails when it is used, not when it is loaded.

/** @param {string} request what `require` was asked for */
export const isSdkClient = (request) => /^@aws-sdk\/client-[a-z0-9-]+$/.test(request);

/** @param {string} name `@aws-sdk/client-sns` */
export function absentClient(name) {
  const refuse = () => {
    throw Object.assign(new Error(`${name} cannot be used: the laptop does not emulate its service.`), { name: 'NotImplementedException' });
  };
  const member = new Proxy(function AbsentMember() {}, { apply: refuse, construct: refuse });
  return new Proxy({}, { get: (_module, key) => (typeof key === 'string' && key !== '__esModule' ? member : undefined), ownKeys: refuse });
}
