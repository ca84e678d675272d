import { RESOURCE_TYPES } from './registry.ts';

/** `docs/support/resource-types.md`: what the laptop creates, made from the resource types themselves. */
export const resourceSupportTable = (): string => {
  const rows = RESOURCE_TYPES.map(({ type, support }) => `| \`${type}\` | ${support === 'whole' ? 'whole' : support.part} |`);
  return `# CloudFormation resource types

Made from the definitions in \`lib/local/resources\` by \`scripts/make-resource-support.ts\`; do not edit.

${RESOURCE_TYPES.length} types. A property that AWS does not know is refused, as is a required one that is missing. Where the right column names
something without effect, the property is accepted and nothing comes of it; what is refused fails the start with its place.

Custom resources (\`Custom::*\`, \`AWS::CloudFormation::CustomResource\`) run their own function, as on AWS, when it is a Node.js function of the same templates;
others are listed at the start and left out. Nested stacks, macros and SAM are refused. Every other type is listed at the start and left out, or refused with \`--strict\`.

| Type | On the laptop |
| --- | --- |
${rows.join('\n')}
`;
};
