import { absoluteUrl, markdownAddress } from '../../catalogue/addresses.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { apiAddress } from '../addresses.ts';

/** The catalogue with absolute addresses, as the shapes of the API need both. */
export interface Surroundings {
  readonly catalogue: Catalogue;
  /** An address of the site as the whole world knows it. */
  readonly url: (address: string) => string;
}

export const surroundings = (catalogue: Catalogue): Surroundings => ({
  catalogue,
  url: (address) => absoluteUrl(catalogue.site.address, address),
});

/** Where an entry stands for programs and for people. */
export const entryLinks = ({ url }: Surroundings, id: string, apiPath: string, page: string) => ({
  id,
  api_url: url(apiAddress(apiPath)),
  page_url: url(page),
  markdown_url: url(markdownAddress(page)),
});
