import * as v from 'valibot';
import { defineResource } from '../define-resource.ts';
import { ResourceError } from '../resource-error.ts';
import { integer, oneOf, tags, text, textOf } from '../schema/scalars.ts';
import { identify } from './named-resource.ts';

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
const time = v.strictObject({ Hours: integer(0, 23), Minutes: integer(0, 59) });
const slots = v.pipe(
  v.array(v.strictObject({ Day: oneOf(DAYS), StartTime: time, EndTime: time })),
  v.maxLength(100, 'Must have at most 100 entries'),
);
const date = v.pipe(text, v.isoDate('Must be a date such as 2026-10-01'));

const override = v.strictObject({
  OverrideName: textOf(1, 127),
  OverrideDescription: v.optional(textOf(0, 250)),
  EffectiveFrom: date,
  EffectiveTill: date,
  OverrideConfig: slots,
  OverrideType: v.optional(oneOf(['STANDARD', 'OPEN', 'CLOSED'])),
  HoursOfOperationOverrideId: v.optional(text),
  RecurrenceConfig: v.optional(v.unknown()),
});

const knownTimeZone = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

const toSlots = (config: v.InferOutput<typeof slots>) =>
  config.map(({ Day, StartTime, EndTime }) => ({
    day: Day,
    start: { hours: StartTime.Hours, minutes: StartTime.Minutes },
    end: { hours: EndTime.Hours, minutes: EndTime.Minutes },
  }));

const toOverride = (one: v.InferOutput<typeof override>) => ({
  name: one.OverrideName,
  effectiveFrom: one.EffectiveFrom,
  effectiveTill: one.EffectiveTill,
  // CLOSED overrides carry slots that say when it is closed; whole days are all that CloudFormation's own samples close (documented).
  config: one.OverrideType === 'CLOSED' ? [] : toSlots(one.OverrideConfig),
});

export const hoursOfOperation = defineResource({
  type: 'AWS::Connect::HoursOfOperation',
  support: { part: 'overrides of single dates and date ranges; recurring overrides and parent or child hours are refused' },
  properties: v.strictObject({
    InstanceArn: text,
    Name: textOf(1, 127),
    TimeZone: v.pipe(text, v.check(knownTimeZone, 'Must be a time zone such as Asia/Shanghai')),
    Config: slots,
    Description: v.optional(textOf(0, 250)),
    HoursOfOperationOverrides: v.optional(v.pipe(v.array(override), v.maxLength(50, 'Must have at most 50 entries'))),
    ChildHoursOfOperations: v.optional(v.array(v.unknown())),
    ParentHoursOfOperations: v.optional(v.array(v.unknown())),
    Tags: tags,
  }),
  create: (properties, request, cloud) => {
    const inventory = cloud.connect.of(properties.InstanceArn);
    const overrides = properties.HoursOfOperationOverrides ?? [];
    const problems = overrides.flatMap((one, index) => {
      const at = `Properties.HoursOfOperationOverrides.${index}`;
      return [
        ...(one.RecurrenceConfig === undefined
          ? []
          : [`${at}.RecurrenceConfig: recurring overrides are not emulated: write one override for each time`]),
        ...(one.EffectiveTill < one.EffectiveFrom
          ? [`${at}.EffectiveTill: ${one.EffectiveTill} is before EffectiveFrom ${one.EffectiveFrom}`]
          : []),
      ];
    });
    for (const relation of ['ChildHoursOfOperations', 'ParentHoursOfOperations'] as const) {
      if ((properties[relation] ?? []).length > 0) problems.push(`Properties.${relation}: linked hours are not emulated`);
    }
    if (problems.length > 0) throw new ResourceError(problems);
    const { id, arn } = identify(inventory, 'hours', request);
    inventory.hours.put({
      id,
      arn,
      name: properties.Name,
      timeZone: properties.TimeZone,
      config: toSlots(properties.Config),
      overrides: overrides.map(toOverride),
    });
    return { ref: arn, attributes: { HoursOfOperationArn: arn } };
  },
});
