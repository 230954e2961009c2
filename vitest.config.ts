import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Property tests take long on a busy machine; a hang still ends.
    testTimeout: 60_000,
    // No test waits for anything; this only says when a busy machine has taken too long.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
