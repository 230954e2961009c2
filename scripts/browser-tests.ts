/**
 * `npm run test:browser`: builds the site and a small one for another address, serves both, and runs Playwright on them.
 * Nothing of it touches `dist/` or a server that is running. The site that passed stands in `test-results/site/`.
 */
import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { buildConfiguredSite } from '../tests/browser/support/configured-site.ts';
import { findBrowser } from './find-browser.ts';
import { passedSite } from './passed-site.ts';
import { copyProject } from './project-copy.ts';
import { runNode } from './run-command.ts';
import { startServer } from './serve-folder.ts';

/** Another time zone and another language than most: a site must come out the same in them. */
const elsewhere = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

/** A port of the loopback interface that nobody listens on at this moment. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (address === null || typeof address === 'string')
    throw new Error('The loopback interface gave no port.');
  return String(address.port);
}

/** Builds the site in a folder of its own, unless SITE_FOLDER names one that is built. */
async function siteFolder(): Promise<string> {
  const { SITE_FOLDER: built } = process.env;
  if (built) return resolve(built);
  const copy = copyProject({ environment: elsewhere });
  await copy.build();
  return join(copy.root, 'dist');
}

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const browser = findBrowser();
  const [site, configuredSite, contactPort] = await Promise.all([
    startServer(),
    startServer('/catalogue/'),
    freePort(),
  ]);
  const contact = `http://127.0.0.1:${contactPort}/messages`;
  const [folder, configured] = await Promise.all([
    siteFolder(),
    buildConfiguredSite(configuredSite.address, contact),
  ]);
  site.serve(folder);
  configuredSite.serve(join(configured, 'dist'));
  const environment = {
    ...(browser === undefined ? {} : { CHROMIUM_PATH: browser }),
    SITE_ADDRESS: site.address,
    SITE_FOLDER: folder,
    CONFIGURED_SITE_ADDRESS: configuredSite.address,
    CONFIGURED_SITE_ROOT: configured,
    CONTACT_ADDRESS: contact,
  };
  rmSync(passedSite, { recursive: true, force: true });
  const { status } = await runNode(
    'node_modules/@playwright/test/cli.js',
    ['test', '--config', 'tests/browser/playwright.config.ts', ...words],
    { environment, shown: true },
  );
  if (status === 0 && words.length === 0) cpSync(folder, passedSite, { recursive: true });
  return status ?? 1;
}

try {
  process.exit(await main());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
