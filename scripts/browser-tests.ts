/** `npm run test:browser`: finds a browser and free ports, then runs Playwright on the built site. */
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { findBrowser } from './find-browser.ts';

/** A port of the loopback interface that nobody listens on at this moment. */
async function freePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string')
    throw new Error('The loopback interface gave no port.');
  return String(address.port);
}

try {
  const environment = {
    ...process.env,
    CHROMIUM_PATH: findBrowser(),
    SITE_PORT: await freePort(),
    CONFIGURED_SITE_PORT: await freePort(),
    CONTACT_PORT: await freePort(),
  };
  const { status } = spawnSync(
    'playwright',
    ['test', '--config', 'tests/browser/playwright.config.ts', ...process.argv.slice(2)],
    { stdio: 'inherit', env: environment, shell: process.platform === 'win32' },
  );
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
