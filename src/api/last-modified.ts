import type { Catalogue } from '../catalogue/catalogue.ts';

/** The latest day on which something in the content was checked. The build's clock plays no part. */
export function lastModified({ servers, tools, docs }: Catalogue): string {
  const days = [
    ...servers.map(({ checked }) => checked),
    ...tools.map(({ tool }) => tool.checked),
    ...docs.map(({ doc }) => doc.checked),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
