import { defineConfig, devices } from '@playwright/test';
import { site } from './support/sites.ts';

/** Run by scripts/browser-tests.ts, which serves what is tested. */
export default defineConfig({
  testDir: '.',
  // Node reads TypeScript itself, which costs less than having Playwright compile the whole project.
  build: { external: ['**/*.ts'] },
  outputDir: '../../test-results/browser',
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  workers: 2,
  reporter: process.stdout.isTTY ? 'list' : 'dot',
  timeout: 60_000,
  use: {
    ...devices['Desktop Chrome'],
    baseURL: site.address,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH === undefined ? {} : { executablePath: process.env.CHROMIUM_PATH }),
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
});
