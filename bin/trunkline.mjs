#!/usr/bin/env node
// The launcher: TypeScript is run as it is, so a checkout needs no build step.
import { register } from 'tsx/esm/api';

register();
await import('./trunkline.ts');
