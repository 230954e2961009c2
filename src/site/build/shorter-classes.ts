import type { Plugin } from 'vite';
import { characterClassNamed } from '../../policy/regular-expression/character-classes.ts';

/** A class that others make up: all that is in them, or all that is not. */
interface MadeUp {
  readonly of: readonly string[];
  readonly isOutside?: boolean;
}

const assigned = ['L', 'M', 'N', 'P', 'S', 'Z'];

/** The general categories that are no more than others together. */
const madeUp: Readonly<Record<string, MadeUp>> = {
  C: { of: assigned, isOutside: true },
  Cn: { of: [...assigned, 'Cc', 'Cf', 'Co', 'Cs'], isOutside: true },
  L: { of: ['LC', 'Lm', 'Lo'] },
  LC: { of: ['Ll', 'Lt', 'Lu'] },
  M: { of: ['Mc', 'Me', 'Mn'] },
  N: { of: ['Nd', 'Nl', 'No'] },
  P: { of: ['Pc', 'Pd', 'Pe', 'Pf', 'Pi', 'Po', 'Ps'] },
  S: { of: ['Sc', 'Sk', 'Sm', 'So'] },
  Z: { of: ['Zl', 'Zp', 'Zs'] },
};

/** A table of the package: its name and the ranges in it. */
const table = /^\t\t(\w+): \(\) => new UnicodeRangeTable\(decodeRanges\("[^"]*", (?:true|false)\)\),?\n/gm;

/** The tables of the general categories, apart from those that say which other letters differ in case alone. */
const categories = /^\tstatic CATEGORIES = [^]*?^\t\}\);/m;

/** The table of what can be printed, which the package writes in messages as it is. */
const print = /^(\t\tif \(!this\._Print\) this\._Print = )new UnicodeRangeTable\(.*\);$/m;
const printed = ['L', 'M', 'N', 'P', 'S'];

/** What takes an expression of JavaScript. Nothing here calls it, and without it the bundler finds more that nothing calls. */
const translator = /^\tstatic translateRegExp\(expr\) \{\n.*\n\t\}\n/m;

/** Makes up a class when it is first asked for. Stands in the package's module, whose names it uses. */
const makeUp = `
const madeUp = (names, isOutside) => {
  const ranges = names.flatMap((name) => {
    const found = UnicodeTables.CATEGORIES.get(name);
    return Array.from({ length: found.length }, (_, at) => {
      const [low, high, step] = [found.getLo(at), found.getHi(at), found.getStride(at)];
      return step === 1
        ? [[low, high]]
        : Array.from({ length: (high - low) / step + 1 }, (_, each) => [low + each * step, low + each * step]);
    }).flat();
  }).sort((a, b) => a[0] - b[0]);
  const ends = [];
  for (const [low, high] of ranges) {
    if (ends.at(-1) === low) ends.pop();
    else ends.push(low);
    ends.push(high + 1);
  }
  if (isOutside) {
    if (ends[0] === 0) ends.shift();
    else ends.unshift(0);
    if (ends.at(-1) === Unicode.MAX_RUNE + 1) ends.pop();
    else ends.push(Unicode.MAX_RUNE + 1);
  }
  return new UnicodeRangeTable(ends.map((end, at) => end - (at % 2)), true);
};
`;

/**
 * The package for regular expressions with fewer tables of Unicode: without those that the engine knows no name for, so that no
 * pattern can ask for them, and without those that others make up; and without what reads JavaScript's own expressions.
 */
export function shortenClasses(code: string): string {
  if (!categories.test(code) || !print.test(code) || !translator.test(code))
    throw new Error('re2js does not have its tables of Unicode and its translator where they were.');
  const known = code
    .replace(translator, '')
    .replaceAll(table, (written, name: string) => (characterClassNamed(name) === null ? '' : written));
  const shortened = known.replace(categories, (all) =>
    all.replaceAll(table, (written, name: string) => {
      const made = madeUp[name];
      if (made === undefined) return written;
      return `\t\t${name}: () => madeUp(${JSON.stringify(made.of)}, ${made.isOutside === true}),\n`;
    }),
  );
  return (
    shortened.replace(print, (_, before: string) => `${before}madeUp(${JSON.stringify(printed)}, false);`) +
    makeUp
  );
}

/** Lets the workbench's worker carry what it can come to need of Unicode, and no more. */
export const shorterClasses = (): Plugin => ({
  name: 'shorter-classes',
  apply: 'build',
  transform: (code, id) => (id.includes('/re2js/') ? { code: shortenClasses(code), map: null } : null),
});
