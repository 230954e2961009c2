import { spawnSync, type SpawnSyncOptions } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Said when no browser can be had. */
export const noBrowser =
  'No Chromium found: set CHROMIUM_PATH to one, install Chromium or Chrome, or run "npx playwright install chromium".';

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of the usual commands on the PATH, or of the usual applications. */
function installedBrowser(searchPath: string): string | undefined {
  const onPath = searchPath
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...onPath, ...applications].find(isExecutable);
}

/** On Debian and its relatives, as root, installs the distribution's own package. Says whether it tried. */
function installFromDebian(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log('No Chromium found: installing the package "chromium" with apt-get.');
  const options: SpawnSyncOptions = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  return true;
}

/**
 * Path of a Chromium for the browser tests: CHROMIUM_PATH, else the one Playwright manages, else an installed one,
 * else the package of the distribution.
 *
 * @throws Error with one line that says what to do when there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which is not a program that can be run.`);
  }
  const managed = chromium.executablePath();
  if (managed !== '' && isExecutable(managed)) return managed;
  const searchPath = environment.PATH ?? '';
  const browser =
    installedBrowser(searchPath) ?? (installFromDebian() ? installedBrowser(searchPath) : undefined);
  if (browser === undefined) throw new Error(noBrowser);
  return browser;
}
