/**
 * The ways in which a reader may type a tool's name, for the search index: its words apart, run together, and both
 * without the first word, which is the same for all tools of a server. The name itself stands on the page.
 */
export function searchNames(name: string): string[] {
  const words = name.split('_');
  const own = words.slice(1);
  return [words.join(' '), words.join('-'), words.join(''), own.join('_'), own.join('-'), own.join('')];
}
