import type { ProfilesPort } from '../../flow-language/ports/profiles-port.ts';
import type { Center } from '../contacts/center.ts';

/** Customer profiles as flows use them. */
export const profilesPort = ({ inventory, contacts }: Pick<Center, 'inventory' | 'contacts'>): ProfilesPort => {
  const { profiles } = inventory;
  return {
    find: (criteria, operator) => profiles.find(criteria, operator),
    create: (fields) => profiles.add({ fields: { ...fields, ProfileId: undefined } }),
    update: (profileId, fields) => profiles.update(profileId, fields) ?? { refused: `there is no profile ${profileId}` },
    objects: (profileId, objectType) => {
      const found = profiles.objects(profileId, objectType);
      return found && [...found];
    },
    calculated: (profileId) => profiles.calculated(profileId),
    associate: (profileId, contactId) => contacts.find(contactId) !== undefined && profiles.associate(profileId, contactId),
    isInSegment: (profileId, segment) => profiles.isInSegment(profileId, segment),
  };
};
