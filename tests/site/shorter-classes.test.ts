import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { characterClassNamed } from '../../src/policy/regular-expression/character-classes.ts';
import { shortenClasses } from '../../src/site/build/shorter-classes.ts';

const code = readFileSync(fileURLToPath(import.meta.resolve('re2js')), 'utf8');

interface Table {
  readonly length: number;
  readonly getLo: (index: number) => number;
  readonly getHi: (index: number) => number;
  readonly getStride: (index: number) => number;
}
interface Tables {
  readonly initializer: Readonly<Record<string, unknown>>;
  readonly get: (name: string) => Table;
}
const names = ['CATEGORIES', 'SCRIPTS', 'FOLD_CATEGORIES', 'FOLD_SCRIPT'] as const;
type AllTables = Record<(typeof names)[number], Tables> & { readonly Print: Table };
const moduleSchema = z.object({
  UnicodeTables: z.custom<AllTables>((value) => typeof value === 'function' && 'CATEGORIES' in value),
});

/** The tables of the package, as a version of its code has them. */
const load = async (text: string): Promise<AllTables> => {
  const address = `data:text/javascript,${encodeURIComponent(`${text}\nexport { UnicodeTables };`)}`;
  return moduleSchema.parse(await import(/* @vite-ignore */ address)).UnicodeTables;
};
const [whole, shortened] = await Promise.all([load(code), load(shortenClasses(code))]);

/** The characters of a table, as runs of neighbours. */
function characters(table: Table): string {
  const ends: number[] = [];
  for (let index = 0; index < table.length; index += 1)
    for (let each = table.getLo(index); each <= table.getHi(index);) {
      const last = table.getStride(index) === 1 ? table.getHi(index) : each;
      if (ends.at(-1) === each) ends.pop();
      else ends.push(each);
      ends.push(last + 1);
      each = last === each ? each + table.getStride(index) : last + 1;
    }
  return ends.join(' ');
}

describe.each(names)('%s', (name) => {
  test('has the same characters in every class that the engine knows, and no other class', () => {
    const known = Object.keys(whole[name].initializer).filter((each) => characterClassNamed(each) !== null);
    expect(known.length).toBeGreaterThan(0);
    expect(Object.keys(shortened[name].initializer)).toEqual(known);
    for (const each of known)
      expect(characters(shortened[name].get(each)), each).toBe(characters(whole[name].get(each)));
  });
});

test('has the same characters that can be printed', () => {
  expect(characters(shortened.Print)).toBe(characters(whole.Print));
});

test('a package with its tables elsewhere is not passed on as it is', () => {
  expect(() => shortenClasses('export const nothing = 0;')).toThrow('re2js does not have its tables');
});
