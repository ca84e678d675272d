#!/usr/bin/env node
// The launcher: TypeScript is run as it is, so a checkout needs no build step.
import { register } from 'tsx/esm/api';

// The SDK would tell every caller of the command line that Node 20 is getting old; package.json says what is needed.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

register();
await import('./trunkline.ts');
