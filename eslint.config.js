import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'test-results/', 'playwright-report/']),
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.strictTypeChecked, typescript.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Numbers read well inside a template; objects do not and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // An eighth of the time. TypeScript lets nobody declare an enum here (erasableSyntaxOnly), so there is none to misuse.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  astro.configs.recommended,
  {
    // What goes into a build: two builds of one commit are the same, whenever and wherever they are made.
    files: ['src/**/*.{ts,astro}'],
    // The loader reads the clock to refuse content that calls itself checked in the future.
    ignores: ['src/scripts/**', 'src/command-line/**', 'src/guard/**', 'src/collections/content-loader.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]',
          message: 'A build must not read the clock. Take the day from the content.',
        },
        {
          selector:
            'CallExpression[callee.object.name=/^(?:Date|performance)$/][callee.property.name="now"], CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.property.name=/^random(?:UUID|Bytes|Int)$/]',
          message: 'A build must come out the same each time: no clock, no chance.',
        },
        {
          selector:
            'CallExpression[callee.property.name="localeCompare"][arguments.length<2], CallExpression[callee.property.name=/^toLocale/][arguments.length=0]',
          message: 'A build must not depend on the language of the machine. Name the language.',
        },
      ],
    },
  },
);
