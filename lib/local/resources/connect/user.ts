import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { accepted, flag, integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { idOf, idsOf } from './look-up.ts';
import { identify } from './named-resource.ts';

const phoneConfig = v.strictObject({
  PhoneType: v.optional(oneOf(['SOFT_PHONE', 'DESK_PHONE'])),
  AutoAccept: v.optional(flag),
  AfterContactWorkTimeLimit: v.optional(integer(0, 86_400)),
  DeskPhoneNumber: v.optional(text),
  PersistentConnection: v.optional(flag),
});

const afterContactWork = v.strictObject({
  AfterContactWorkMode: v.optional(text),
  AfterContactWorkTimeLimit: v.optional(integer(0, 86_400)),
});

const properties = v.strictObject({
  InstanceArn: text,
  Username: v.pipe(text, v.regex(/^[A-Za-z0-9_.@-]{1,64}$/, 'Must be 1 to 64 letters, digits and _-.@')),
  RoutingProfileArn: text,
  SecurityProfileArns: v.pipe(
    v.array(text),
    v.minLength(1, 'Must name a security profile'),
    v.maxLength(10, 'Must have at most 10 entries'),
  ),
  PhoneConfig: v.optional(phoneConfig),
  IdentityInfo: v.optional(
    v.strictObject({
      FirstName: v.optional(textOf(0, 255)),
      LastName: v.optional(textOf(0, 300)),
      Email: v.optional(text),
      SecondaryEmail: v.optional(text),
      Mobile: v.optional(text),
    }),
  ),
  Password: v.optional(
    v.pipe(
      text,
      v.regex(
        /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,64}$/,
        'Must be 8 to 64 characters with a lower-case letter, an upper-case letter and a digit',
      ),
    ),
  ),
  DirectoryUserId: v.optional(text),
  HierarchyGroupArn: v.optional(text),
  UserProficiencies: v.optional(
    v.array(
      v.strictObject({
        AttributeName: text,
        AttributeValue: text,
        Level: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.minValue(1), v.maxValue(5)),
      }),
    ),
  ),
  AutoAcceptConfigs: v.optional(
    v.array(v.strictObject({ Channel: text, AutoAccept: flag, AgentFirstCallbackAutoAccept: v.optional(flag) })),
  ),
  AfterContactWorkConfigs: v.optional(
    v.array(
      v.strictObject({
        Channel: text,
        AfterContactWorkConfig: afterContactWork,
        AgentFirstCallbackAfterContactWorkConfig: v.optional(afterContactWork),
      }),
    ),
  ),
  PhoneNumberConfigs: v.optional(
    v.array(v.strictObject({ Channel: text, PhoneType: oneOf(['SOFT_PHONE', 'DESK_PHONE']), PhoneNumber: v.optional(text) })),
  ),
  PersistentConnectionConfigs: accepted,
  VoiceEnhancementConfigs: accepted,
  Tags: tags,
});
type Properties = v.InferOutput<typeof properties>;

/** The settings by channel are newer than PhoneConfig and win over it; only voice is emulated (inferred). */
const phoneOf = ({ PhoneConfig: phone, AutoAcceptConfigs, AfterContactWorkConfigs, PhoneNumberConfigs }: Properties) => {
  const voice = <T extends { Channel: string }>(list: T[] | undefined): T | undefined => list?.find((one) => one.Channel === 'VOICE');
  const number = voice(PhoneNumberConfigs);
  return {
    type: number?.PhoneType ?? phone?.PhoneType ?? ('SOFT_PHONE' as const),
    autoAccept: voice(AutoAcceptConfigs)?.AutoAccept ?? phone?.AutoAccept ?? false,
    afterContactWorkSeconds:
      voice(AfterContactWorkConfigs)?.AfterContactWorkConfig.AfterContactWorkTimeLimit ?? phone?.AfterContactWorkTimeLimit ?? 0,
    deskPhoneNumber: number?.PhoneNumber ?? phone?.DeskPhoneNumber,
  };
};

export const user = defineResource({
  type: 'AWS::Connect::User',
  support: {
    part: 'signing in, hierarchy groups, persistent connections and voice enhancement have no effect; the password is checked and forgotten',
  },
  properties,
  create: (given, request, cloud) => {
    const inventory = cloud.connect.of(given.InstanceArn);
    const { id, arn } = identify(inventory, 'user', request);
    const extension = given.Tags?.find(({ Key }) => Key === 'extension')?.Value;
    if (extension !== undefined) cloud.connect.userExtensions.set(id, extension);
    inventory.users.put({
      id,
      arn,
      name: given.Username,
      firstName: given.IdentityInfo?.FirstName ?? '',
      lastName: given.IdentityInfo?.LastName ?? '',
      routingProfileId: idOf(inventory.routingProfiles, 'Properties.RoutingProfileArn', given.RoutingProfileArn),
      securityProfileIds: idsOf(
        inventory.securityProfiles,
        given.SecurityProfileArns.map((value, index) => ({ place: `Properties.SecurityProfileArns.${index}`, value })),
      ),
      phone: phoneOf(given),
      proficiencies: (given.UserProficiencies ?? []).map((one) => ({
        name: one.AttributeName,
        value: one.AttributeValue,
        level: one.Level,
      })),
    });
    return { ref: arn, attributes: { UserArn: arn } };
  },
});
