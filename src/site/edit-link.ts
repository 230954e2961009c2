import type { Site } from '../catalogue/schema/site.ts';

/** Where a file of the content can be edited, in the form of addresses that GitHub has. */
export const editLink = ({ repository }: Pick<Site, 'repository'>, path: string): string =>
  `${repository}/edit/main/${path}`;
