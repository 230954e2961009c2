import type { AttackEntry, Catalogue } from '../../catalogue/catalogue.ts';
import { yearsOf } from './attack-years.ts';
import { impactWords, verdicts } from './attack-words.ts';

/** What a case has, for the facets of the library: the values of each, with spaces between them. */
export const attackData = ({ attack, analogies, categories }: AttackEntry) => ({
  'data-access': categories.map(({ id }) => id).join(' '),
  'data-impact': attack.impact.join(' '),
  'data-verdict': attack.call_policy.verdict,
  'data-year': yearsOf(attack.date).join(' '),
  'data-tool': analogies.flatMap(({ tools }) => tools.map(({ tool }) => tool.name)).join(' '),
});

/** The facets of the library. Only what some case has is offered, so that no single choice leads to nothing. */
export function attackFacets({ attacks, categories, tools }: Catalogue) {
  const years = new Set(attacks.flatMap(({ attack }) => yearsOf(attack.date)));
  const named = new Set(attacks.flatMap(({ analogies }) => analogies.flatMap((group) => group.tools)));
  return [
    {
      name: 'access',
      label: 'Access',
      options: categories
        .filter(({ id }) => attacks.some(({ attack }) => attack.access.includes(id)))
        .map(({ id, title }) => [id, title] as const),
    },
    {
      name: 'impact',
      label: 'Impact',
      options: Object.entries(impactWords).filter(([impact]) =>
        attacks.some(({ attack }) => attack.impact.some((each) => each === impact)),
      ),
    },
    {
      name: 'verdict',
      label: 'A call policy',
      options: Object.entries(verdicts)
        .filter(([verdict]) => attacks.some(({ attack }) => attack.call_policy.verdict === verdict))
        .map(([verdict, { title }]) => [verdict, title] as const),
    },
    {
      name: 'year',
      label: 'Year',
      options: [...years]
        .sort()
        .reverse()
        .map((year) => [year, year] as const),
    },
    {
      name: 'tool',
      label: 'Tool',
      options: tools.filter((entry) => named.has(entry)).map(({ tool: { name } }) => [name, name] as const),
    },
  ];
}
