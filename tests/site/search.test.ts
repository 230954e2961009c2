import { expect, test } from 'vitest';
import { rankResults } from '../../src/scripts/rank-results.ts';
import { searchNames } from '../../src/site/search-names.ts';

const names = ['bn_all_orders', 'bn_cancel_all_orders', 'bn_new_order', 'bn_open_orders', 'bn_cancel_order'];
const pages = [
  { url: '/docs/', meta: { title: 'bn_new_order in the documentation' } },
  ...names.map((tool) => ({ url: `/${tool}/`, meta: { title: tool, tool } })),
];
const first = (words: string) => rankResults(words, pages)[0]?.meta.title;

test.each([
  ['bn_new_order', 'bn_new_order'],
  ['BN-NEW-ORDER', 'bn_new_order'],
  [' new order ', 'bn_new_order'],
  ['neworder', 'bn_new_order'],
  ['all_orders', 'bn_all_orders'],
  ['cancel', 'bn_cancel_all_orders'],
  ['cancel order', 'bn_cancel_order'],
  ['open', 'bn_open_orders'],
])('%s puts %s first', (words, tool) => {
  expect(first(words)).toBe(tool);
});

test('pages that are no tool keep the order of the index', () => {
  expect(rankResults('documentation', pages).map(({ url }) => url)).toEqual(pages.map(({ url }) => url));
});

test('the index gets a name in every way of writing it', () => {
  expect(searchNames('bn_new_order')).toEqual([
    'bn new order',
    'bn-new-order',
    'bnneworder',
    'new_order',
    'new-order',
    'neworder',
  ]);
});
