import type { Refusal } from './refusal.ts';

/** Fields of a customer profile by name (`ProfileId`, `FirstName`, `PhoneNumber`, `Attributes` …, as in the service's API). */
export type ProfileFields = Readonly<Record<string, unknown>>;

export interface ProfileCriterion {
  /** `_phone`, `_email`, `_account`, `_profileId` … (documented), or a field's own name. */
  identifier: string;
  value: string;
}

export interface ProfilesPort {
  find(criteria: readonly ProfileCriterion[], operator: 'AND' | 'OR'): ProfileFields[];
  create(fields: ProfileFields): ProfileFields | Refusal;
  /** Without `ProfileId` the profile that the contact's flow found last. */
  update(profileId: string, fields: ProfileFields): ProfileFields | Refusal;
  /** Objects of one type, the newest first; undefined when there is no such profile. */
  objects(profileId: string, objectType: string): ProfileFields[] | undefined;
  /** Calculated attributes; undefined when there is no such profile. */
  calculated(profileId: string): ProfileFields | undefined;
  associate(profileId: string, contactId: string): boolean;
  /** Undefined: no such profile or segment. */
  isInSegment(profileId: string, segment: string): boolean | undefined;
}
