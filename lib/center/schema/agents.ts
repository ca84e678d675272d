import * as v from 'valibot';
import { advise } from './advice.ts';
import { Description, Extension, Name, oneOrMore } from './atoms.ts';

/** Connect: at most 64 of these characters (documented). */
export const UserName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_.@-]{1,64}$/, advise('is no user name', 'write 1 to 64 of A-Z a-z 0-9 _ - . @')),
);

const PersonName = v.pipe(v.string(), v.regex(/^[^\p{C}]{1,100}$/u, advise('is no name of a person', 'write 1 to 100 characters')));

const Permission = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9.:_-]{1,128}$/, advise('is no permission', 'write its API name: BasicAgentAccess')),
);

export const SecurityProfileEntry = v.strictObject({
  description: v.optional(Description),
  permissions: v.pipe(
    v.array(Permission),
    v.maxLength(500, advise('has more than 500 entries', 'Connect takes 500 permissions a profile')),
    v.check((list) => new Set(list).size === list.length, advise('names a permission twice', 'Connect wants each once')),
    v.description('API names of permissions, at most 500.'),
  ),
});

export const AgentEntry = v.strictObject({
  name: v.pipe(v.strictTuple([PersonName, PersonName]), v.description('[first name, last name]')),
  extension: v.pipe(v.optional(Extension), v.description('Number that callers and colleagues dial, and that callers hear.')),
  profile: v.pipe(Name, v.description('Name of an entry of routingProfiles.')),
  security: v.pipe(oneOrMore(Name), v.description('One or several entries of securityProfiles, at most 10.')),
  afterContactWork: v.pipe(
    v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_000_000))),
    v.description('Seconds of after-contact work before the next contact; 0 (usual) = until the agent ends it.'),
  ),
  autoAccept: v.pipe(v.optional(v.boolean()), v.description('true connects contacts without a click.')),
});

export const AgentStatusEntry = v.union([Name, v.strictObject({ name: Name, description: v.optional(Description) })]);
