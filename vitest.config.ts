import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // No test changes what another one reads, so that files share what they import.
    isolate: false,
    // The programs that tests start are compiled once.
    env: { NODE_COMPILE_CACHE: resolve('node_modules/.cache/compiled') },
    // No test waits for anything; this only says when a busy machine has taken too long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
