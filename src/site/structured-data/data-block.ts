import type { Element } from 'hast';
import type { Thing } from './thing.ts';

/** Things as a block of JSON-LD, which no browser runs. No text in it can end the block: `<` stands as its escape. */
export function dataBlock(things: readonly Thing[]): Element {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': things });
  return {
    type: 'element',
    tagName: 'script',
    properties: { type: 'application/ld+json' },
    children: [{ type: 'text', value: json.replaceAll('<', '\\u003c') }],
  };
}
