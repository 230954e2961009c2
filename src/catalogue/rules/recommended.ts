import type { Content } from '../read/content.ts';
import type { Fault } from '../report/finding.ts';
import type { ContentRule } from './content-rule.ts';

/** The postures of each server, with the file to name when they are wrong together. */
function postureFaults({ postures }: Content): Fault[] {
  return [...new Set(postures.map(({ server }) => server))].flatMap((server) => {
    const own = postures.filter((entry) => entry.server === server && entry.posture?.value);
    const recommended = own.filter(({ posture }) => posture?.value?.recommended === true);
    if (own.length === 0 || recommended.length === 1) return [];
    const named = (recommended[1] ?? own[0])?.posture;
    if (!named) return [];
    const message = `Found ${recommended.length} recommended postures of ${server}, expected exactly one.`;
    return [{ file: named.path, ...named.at('recommended'), message, hint: 'Set recommended: true in one of them only.' }];
  });
}

export const oneRecommended: ContentRule = {
  code: 'one-recommended',
  looksAt: 'tools and servers without exactly one recommended policy',
  find: (content) => [
    ...content.tools.flatMap(({ page }) => {
      if (!page?.value) return [];
      const marked = page.value.policies.filter(({ recommended }) => recommended).length;
      if (marked === 1) return [];
      const message = `Found ${marked} recommended policies, expected exactly one.`;
      return [{ file: page.path, ...page.at('policies'), message, hint: 'Set recommended: true on one policy only.' }];
    }),
    ...postureFaults(content),
  ],
};
