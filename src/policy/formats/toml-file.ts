/** A TOML string: as it is between single quotes where it can be, so that patterns stay readable. */
export const tomlString = (text: string): string =>
  /^[\x20-\x26\x28-\x7e]*$/.test(text) ? `'${text}'` : escaped(text);

/** A TOML string between double quotes. */
export const tomlText = (text: string): string => escaped(text);

const escaped = (text: string): string =>
  JSON.stringify(text.toWellFormed()).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A list, one item a line when it has several. */
export const tomlList = (items: readonly string[]): string =>
  items.length < 2
    ? `[${items.map(tomlText).join(', ')}]`
    : `[\n${items.map((item) => `  ${tomlText(item)},\n`).join('')}]`;

/** A part of a dotted key. */
export const tomlKey = (name: string): string => (/^[A-Za-z0-9_-]+$/.test(name) ? name : tomlText(name));
