import { defineConfig, devices } from '@playwright/test';
import { resolve } from 'node:path';
import { configuredSite, site } from './support/sites.ts';

const root = resolve(import.meta.dirname, '../..');

/** The built site as it is, and the same content configured for another address with a contact form. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  reporter: [['list', { printSteps: false }]],
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: site.address,
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '',
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
  webServer: [
    {
      command: `npm run preview -- --host 127.0.0.1 --port ${site.port}`,
      cwd: root,
      url: site.address,
      timeout: 30_000,
    },
    {
      command: 'node tests/browser/support/configured-site.ts',
      cwd: root,
      url: configuredSite.address,
      timeout: 180_000,
    },
  ],
});
