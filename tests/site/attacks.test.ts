import { expect, test } from 'vitest';
import { attackData, attackFacets } from '../../src/site/attacks/attack-facets.ts';
import { yearsOf } from '../../src/site/attacks/attack-years.ts';
import { attacksOn } from '../../src/site/attacks/attacks-on.ts';
import { vulnerabilityLink } from '../../src/site/attacks/vulnerability-link.ts';
import { fixture, fixtureTool } from '../fixture-catalogue/fixture.ts';

const catalogue = fixture;
const { attacks } = catalogue;
const [known] = attacks;
if (!known) throw new Error('The fixture has no case.');

/** The case with other analogies. */
const caseOn = (id: string, ...analogies: (typeof known.analogies)[number][]) => ({
  ...known,
  attack: { ...known.attack, id },
  analogies,
});

test('the years of a case are all in which it went on', () => {
  expect(yearsOf({ from: '2012-08-01' })).toEqual(['2012']);
  expect(yearsOf({ from: '2025-04', to: '2025-06-02' })).toEqual(['2025']);
  expect(yearsOf({ from: '2018', to: '2020-01' })).toEqual(['2018', '2019', '2020']);
});

test('the cases on a tool are the closest first, then those that concern the fewest tools', () => {
  const order = fixtureTool('nb_transfer');
  const others = [order, fixtureTool('nb_rates'), fixtureTool('read_note')];
  const found = attacksOn(order, [
    caseOn('distant', { tools: [order], strength: 'low', why: 'It helps.' }),
    caseOn('wide', { tools: others, strength: 'high', why: 'It is any call. More follows.' }),
    caseOn('elsewhere', { tools: others.slice(1), strength: 'high', why: 'Not this one.' }),
    caseOn('own', { tools: [order], strength: 'high', why: 'It is version 1.0 of it! And more.' }),
    caseOn('own and older', { tools: [order], strength: 'high', why: 'no full stop' }),
  ]);
  expect(found.map(({ entry, why }) => [entry.attack.id, why])).toEqual([
    ['own', 'It is version 1.0 of it!'],
    ['own and older', 'no full stop'],
    ['wide', 'It is any call.'],
    ['distant', 'It helps.'],
  ]);
});

test('no choice of a filter leads to nothing, and every value that a case has can be chosen', () => {
  for (const { name, options } of attackFacets(catalogue)) {
    const values = new Set(
      attacks.flatMap((entry) =>
        Object.entries(attackData(entry)).flatMap(([key, value]) =>
          key === `data-${name}` ? value.split(' ') : [],
        ),
      ),
    );
    values.delete('');
    expect(options.map(([value]) => value).toSorted(), name).toEqual([...values].toSorted());
  }
});

test('the latest year is offered first', () => {
  const years = attackFacets(catalogue).find(({ name }) => name === 'year')?.options ?? [];
  expect(years.map(([year]) => year)).toEqual(
    years
      .map(([year]) => year)
      .toSorted()
      .reverse(),
  );
});

test('identifiers lead to where they are published', () => {
  expect(vulnerabilityLink('CVE-2025-6514')).toBe('https://www.cve.org/CVERecord?id=CVE-2025-6514');
  expect(vulnerabilityLink('GHSA-6xpm-ggf7-wc3p')).toBe('https://github.com/advisories/GHSA-6xpm-ggf7-wc3p');
});
