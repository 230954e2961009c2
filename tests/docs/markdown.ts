/** The text under a heading of the second level, up to the next one. */
export function section(page: string, heading: string): string {
  const start = page.indexOf(`\n## ${heading}\n`);
  if (start === -1) throw new Error(`There is no heading "${heading}".`);
  return page.slice(start + 1).split(/^## /m)[1] ?? '';
}

/** The rows of the first table of a text, by the heads of its columns. */
export function markdownTable(text: string): Record<string, string>[] {
  const [head = [], , ...rows] = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  return rows.map((cells) => Object.fromEntries(head.map((name, column) => [name, cells[column] ?? ''])));
}
