import type { Catalogue } from '../catalogue/catalogue.ts';

/** The latest day on which the content says that something was checked or changed. The build's clock plays no part. */
export function lastModified({ servers, tools, attacks, docs, changes, retired }: Catalogue): string {
  const days = [
    ...servers.map(({ checked }) => checked),
    ...tools.map(({ tool }) => tool.checked),
    ...attacks.map(({ attack }) => attack.checked),
    ...docs.map(({ doc }) => doc.checked),
    ...changes.map(({ change }) => change.date),
    ...retired.map(({ retired: { date } }) => date),
  ];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}
