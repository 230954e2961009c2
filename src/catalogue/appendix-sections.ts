import type { Doc } from './schema/doc.ts';

/** The sections that the build adds to a page of documentation, with what they are called, in their order. */
export const appendixSections = {
  'checker-messages': [
    ['all', 'All messages'],
    ['errors', 'Errors'],
    ['warnings', 'Warnings'],
    ['beyond-the-schema', 'What an editor does not find'],
  ],
  formats: [
    ['comparison', 'What each format holds'],
    ['formats', 'The formats'],
    ['losses', 'What a file may not enforce'],
  ],
} as const satisfies Readonly<
  Record<NonNullable<Doc['appendix']>, readonly (readonly [id: string, title: string])[]>
>;
