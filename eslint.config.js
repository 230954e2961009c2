// Astro's components. TypeScript is oxlint's (.oxlintrc.json).
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import catalogue from './scripts/lint-rules.ts';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    'node_modules/',
    'test-results/',
    'playwright-report/',
    '**/*.{js,cjs,mjs}',
  ]),
  astro.configs.recommended,
  {
    files: ['src/**/*.astro'],
    plugins: { catalogue },
    rules: { 'catalogue/reproducible-build': 'error' },
  },
);
