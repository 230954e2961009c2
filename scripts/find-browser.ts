import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** The browser without its windows first: it needs about two thirds of the time for each page. */
const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** Packages of Debian and its relatives, of which not all have both. */
const packages = ['chromium-headless-shell', 'chromium'];

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

/** On Debian and its relatives, as root, installs the distribution's own package. Says whether it could. */
function installFromDebian(): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  const aptGet = (...words: string[]): boolean =>
    spawnSync('apt-get', ['-qq', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  aptGet('update');
  return packages.some((name) => {
    console.log(`No Chromium found: installing the package "${name}" with apt-get.`);
    return aptGet('install', '-y', '--no-install-recommends', name);
  });
}

/**
 * Path of a Chromium for the browser tests: CHROMIUM_PATH, else an installed one, else the package of the distribution.
 * Nothing when Playwright has its own, which it finds itself.
 *
 * @throws Error with one line that says what to do when there is none.
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const named = environment.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names "${named}", which is not a program that can be run.`);
  }
  const managed = chromium.executablePath();
  if (managed !== '' && isExecutable(managed)) return undefined;
  const searchPath = environment.PATH ?? '';
  const browser =
    installedBrowser(searchPath) ?? (installFromDebian() ? installedBrowser(searchPath) : undefined);
  if (browser === undefined) throw new Error(noBrowser);
  return browser;
}
