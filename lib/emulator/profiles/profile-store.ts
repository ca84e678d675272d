import type { ProfileCriterion, ProfileFields } from '../../flow-language/ports/profiles-port.ts';

/** What is known of one customer beside the profile's own fields. */
export interface ProfileSeed {
  fields: ProfileFields;
  /** Objects by type, the newest first. */
  objects?: Readonly<Record<string, readonly ProfileFields[]>>;
  /** Calculated attributes by name. */
  calculated?: ProfileFields;
  segments?: readonly string[];
}

interface Kept {
  fields: Record<string, unknown>;
  objects: ReadonlyMap<string, readonly ProfileFields[]>;
  calculated: ProfileFields;
  segments: ReadonlySet<string>;
  /** The latest contacts of the customer. */
  contacts: string[];
}

const CONTACTS_KEPT = 100;

/** Standard identifiers → the fields they look at (documented keys; fields of the service's API). */
const FIELDS_OF_IDENTIFIER: ReadonlyMap<string, readonly string[]> = new Map([
  ['_phone', ['PhoneNumber', 'MobilePhoneNumber', 'HomePhoneNumber', 'BusinessPhoneNumber']],
  ['_email', ['EmailAddress', 'PersonalEmailAddress', 'BusinessEmailAddress']],
  ['_account', ['AccountNumber']],
  ['_profileId', ['ProfileId']],
]);

const nameOf = ({ fields }: Kept): string =>
  [fields.FirstName, fields.MiddleName, fields.LastName].filter((part) => typeof part === 'string').join(' ');

const meets = (kept: Kept, { identifier, value }: ProfileCriterion): boolean => {
  if (identifier === '_fullName') return nameOf(kept) === value;
  const names = FIELDS_OF_IDENTIFIER.get(identifier) ?? [identifier];
  return names.some((name) => Object.hasOwn(kept.fields, name) && kept.fields[name] === value);
};

/** Customer profiles of the instance, in memory. */
export class ProfileStore {
  readonly #newId: () => string;
  readonly #domainArn: string;
  readonly #profiles = new Map<string, Kept>();
  readonly #segments = new Set<string>();

  constructor(newId: () => string, domainArn: string) {
    this.#newId = newId;
    this.#domainArn = domainArn;
  }

  /** Adds a profile; its id is made up unless the fields say it. */
  add({ fields, objects = {}, calculated = {}, segments = [] }: ProfileSeed): ProfileFields {
    // Ids of profiles have no dashes (documented sample).
    const ProfileId = typeof fields.ProfileId === 'string' ? fields.ProfileId : this.#newId().replaceAll('-', '');
    const whole = { ...fields, ProfileId, ProfileARN: `${this.#domainArn}/profiles/${ProfileId}` };
    this.#profiles.set(ProfileId, {
      fields: whole,
      objects: new Map(Object.entries(objects)),
      calculated,
      segments: new Set(segments),
      contacts: [],
    });
    for (const segment of segments) this.#segments.add(segment);
    return whole;
  }

  find(criteria: readonly ProfileCriterion[], operator: 'AND' | 'OR'): ProfileFields[] {
    const all = [...this.#profiles.values()];
    const fits = (kept: Kept): boolean =>
      operator === 'AND' ? criteria.every((criterion) => meets(kept, criterion)) : criteria.some((criterion) => meets(kept, criterion));
    return all.filter(fits).map(({ fields }) => fields);
  }

  /** Undefined: no such profile. Maps such as `Attributes` are added to, other fields replaced. */
  update(profileId: string, fields: ProfileFields): ProfileFields | undefined {
    const kept = this.#profiles.get(profileId);
    if (kept === undefined) return undefined;
    for (const [name, value] of Object.entries(fields)) {
      if (name === 'ProfileId' || name === 'ProfileARN' || name === '__proto__') continue;
      const own = Object.hasOwn(kept.fields, name) ? kept.fields[name] : undefined;
      kept.fields[name] = isMap(own) && isMap(value) ? { ...own, ...value } : value;
    }
    return kept.fields;
  }

  objects(profileId: string, objectType: string): readonly ProfileFields[] | undefined {
    const kept = this.#profiles.get(profileId);
    return kept && (kept.objects.get(objectType) ?? []);
  }

  calculated(profileId: string): ProfileFields | undefined {
    return this.#profiles.get(profileId)?.calculated;
  }

  associate(profileId: string, contactId: string): boolean {
    const kept = this.#profiles.get(profileId);
    if (kept === undefined) return false;
    kept.contacts = [...kept.contacts.filter((id) => id !== contactId), contactId].slice(-CONTACTS_KEPT);
    return true;
  }

  /** Contacts tied to the profile, the latest last. */
  contactsOf(profileId: string): readonly string[] {
    return this.#profiles.get(profileId)?.contacts ?? [];
  }

  /** Undefined: no such profile, or a segment that nobody is in. */
  isInSegment(profileId: string, segment: string): boolean | undefined {
    const kept = this.#profiles.get(profileId);
    return kept === undefined || !this.#segments.has(segment) ? undefined : kept.segments.has(segment);
  }
}

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
