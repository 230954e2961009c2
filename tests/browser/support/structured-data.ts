/** What a built page tells search engines, as plain values to look into. */
import { z } from 'zod';
import { pageTree } from './built-site.ts';
import { elements } from './html.ts';

const thing = z.looseObject({ '@type': z.string() });
const block = z.strictObject({ '@context': z.literal('https://schema.org'), '@graph': z.array(thing) });

export const breadcrumbList = z.object({
  itemListElement: z.array(
    z.strictObject({
      '@type': z.literal('ListItem'),
      position: z.int(),
      name: z.string().min(1),
      item: z.url(),
    }),
  ),
});

export const faqPage = z.object({
  mainEntity: z.array(
    z.strictObject({
      '@type': z.literal('Question'),
      name: z.string().min(1),
      acceptedAnswer: z.strictObject({ '@type': z.literal('Answer'), text: z.string().min(1) }),
    }),
  ),
});

export const dataSet = z.object({
  description: z.string().min(50),
  url: z.url(),
  distribution: z.array(z.object({ encodingFormat: z.string(), contentUrl: z.url() })).min(1),
});

/** The things that a page describes, from its one block. */
export function thingsOf(page: string): z.infer<typeof thing>[] {
  const blocks = elements(
    pageTree(page),
    ({ tagName, properties }) => tagName === 'script' && properties.type === 'application/ld+json',
  );
  const [first] = blocks.flatMap(({ children }) =>
    children.map((child) => (child.type === 'text' ? child.value : '')),
  );
  if (blocks.length !== 1 || first === undefined) throw new Error(`${page} has ${blocks.length} blocks.`);
  return block.parse(JSON.parse(first))['@graph'];
}

/** The things of a kind among those of a page. */
export const thingsOfType = (page: string, type: string): z.infer<typeof thing>[] =>
  thingsOf(page).filter((one) => one['@type'] === type);
