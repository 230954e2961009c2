/** What the search is held to. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { sitePlaces } from '../site-places.ts';
import { repeated } from './support/repeated.ts';
import { type ContentRule, faultAt, type Rule } from './support/rule.ts';

const searchWithoutPage: ContentRule = {
  code: 'search-without-page',
  meaning: 'A page that the search must find will not be there.',
  looksAt: 'content',
  find: (content) => {
    const { searches } = content;
    if (!searches?.value) return [];
    const known = [...sitePlaces(content)].flatMap(([path, ids]) => [
      path,
      ...[...ids].map((id) => `${path}#${id}`),
    ]);
    const places = new Set(known);
    return searches.value.pages.flatMap(({ finds }, index) =>
      places.has(finds)
        ? []
        : [
            faultAt(
              searches,
              ['pages', index, 'finds'],
              `The site has no ${finds}, expected a page, or a place on one.`,
              didYouMean(finds, known, 'Name a page that the site has, or delete its searches.'),
            ),
          ],
    );
  },
};

const searchRepeated: ContentRule = {
  code: 'search-repeated',
  meaning: 'A page stands twice among the searches, or the same words stand twice under it.',
  looksAt: 'content',
  find: ({ searches }) => {
    if (!searches?.value) return [];
    const { pages } = searches.value;
    const twice = [
      repeated(
        pages.map(({ finds }, index) => ({
          value: finds,
          document: searches,
          field: ['pages', index, 'finds'],
        })),
      ),
      ...pages.map((page, index) =>
        repeated(
          page.searches.map((value, place) => ({
            value,
            document: searches,
            field: ['pages', index, 'searches', place],
          })),
        ),
      ),
    ].flat();
    return twice.map(({ again, first }) =>
      faultAt(
        searches,
        again.field,
        `"${again.value}" stands at ${first} already, expected it once.`,
        'Delete one of the two.',
      ),
    );
  },
};

export const searchesRules: readonly Rule[] = [searchWithoutPage, searchRepeated];
