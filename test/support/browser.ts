import { type Browser, launch } from 'puppeteer-core';

/** The system's Chromium, headless, quiet on the network. */
export const openBrowser = (): Promise<Browser> =>
  launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
    ],
    defaultViewport: { width: 1180, height: 860 },
  });
