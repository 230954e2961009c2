import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BuiltPage } from '../build/read-page.ts';
import type { Thing } from './thing.ts';

const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The questions that a page answers, as it shows them. */
export function questions({ main }: Pick<BuiltPage, 'main'>): Thing[] {
  const mainEntity = selectAll('.questions details', main).map((details): Thing => {
    const summary = select('summary', details);
    const answer = details.children.filter((child) => child !== summary);
    return {
      '@type': 'Question',
      name: summary ? words(toString(summary)) : '',
      acceptedAnswer: { '@type': 'Answer', text: words(answer.map((part) => toString(part)).join(' ')) },
    };
  });
  return mainEntity.length === 0 ? [] : [{ '@type': 'FAQPage', mainEntity }];
}
