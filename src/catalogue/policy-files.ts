import type { Catalogue, PolicyFile } from './catalogue.ts';

/** Every policy that the site serves. What serves, sums up or lists policies goes by this. */
export const policyFiles = ({ tools, postures, attacks }: Catalogue): PolicyFile[] => [
  ...tools.flatMap(({ policies }) => policies),
  ...postures.map(({ file }) => file),
  ...attacks.flatMap(({ policy }) => policy ?? []),
];
