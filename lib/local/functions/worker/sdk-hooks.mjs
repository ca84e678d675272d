// Module hooks for bundles that leave the AWS SDK to Lambda's runtime: it comes from the laptop's own packages.

export async function resolve(specifier, context, nextResolve) {
  try {
    return await nextResolve(specifier, context);
  } catch (error) {
    if (!specifier.startsWith('@aws-sdk/') && !specifier.startsWith('@smithy/')) throw error;
    return nextResolve(specifier, { ...context, parentURL: import.meta.url });
  }
}
