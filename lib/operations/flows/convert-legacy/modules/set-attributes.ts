import type { LegacyConverter } from '../converted-action.ts';

export const setAttributes: LegacyConverter = (module) => {
  const next = module.next('Success');
  const attributes = module.all('Attribute').map((attribute) => {
    const value = module.textOf(attribute);
    const key = attribute.key ?? '';
    // An empty value is never valid (probed), and a space is another value.
    if (value === undefined) module.problem(`sets the attribute "${key}" to nothing, which Connect refuses now`);
    if (key === '') module.problem('sets an attribute without a name');
    return [key, value ?? ''] as const;
  });
  return {
    type: 'UpdateContactAttributes',
    parameters: { Attributes: Object.fromEntries(attributes), TargetContact: 'Current' },
    next,
    errors: { NoMatchingError: module.branch('Error') ?? next },
  };
};
