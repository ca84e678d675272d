import base from './jest.config.mjs';

/** Pages in a real Chromium (`CHROMIUM`, or /usr/bin/chromium). Not part of `npm test`, which needs no browser. */
export default { ...base, testMatch: ['**/*.browser.ts'], testTimeout: 120_000, maxWorkers: 1 };
