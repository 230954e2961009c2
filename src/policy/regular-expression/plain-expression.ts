const literal = String.raw`[\w ,:;/@#%&=~<>'"!-]|\\[-.+*?()|[\]{}^$/\\]`;
const set = String.raw`\[\^?(?:A-Z|a-z|\d-9|[01]-[1-9]|[\w .,:/@])+-?\]`;
/** How often. Of two numbers, the second has more digits or the first is 0 or 1, so that it is never the smaller one. */
const times = String.raw`[*+?]|\{(?:\d\d?,?|[01],[1-9]\d?|\d,[1-9]\d)\}`;
const piece = `[$^]|(?:[.]|${literal}|${set})(?:${times})?`;
const group = String.raw`\((?:\?:)?(?:${piece}|\|)*\)[*+?]?`;
const plain = new RegExp(`^(?:${piece}|${group}|\\|)*$`);

/** Longer ones are seldom plain, and may be more than RE2 takes. */
const longest = 200;

/**
 * Whether a text is a regular expression for all to see: letters, sets of characters, how often, and groups that are not nested.
 * Loading what compiles all others takes longer than checking a policy.
 */
export const isPlainExpression = (text: string): boolean => text.length <= longest && plain.test(text);
