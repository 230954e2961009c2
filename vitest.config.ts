import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // No test waits for anything; this only says when a busy machine has taken too long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
