import type { Question } from '../common-questions.ts';
import { plainText } from '../text/plain-text.ts';
import type { Thing } from './thing.ts';

/** The questions that a page answers; a page without any claims none. */
export const questionPage = (questions: readonly Question[]): Thing[] =>
  questions.length === 0
    ? []
    : [
        {
          '@type': 'FAQPage',
          mainEntity: questions.map(({ question, answer }) => ({
            '@type': 'Question',
            name: plainText(question),
            acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
          })),
        },
      ];
