import { apiAddress, openapiAddress } from '../../api/addresses.ts';
import { absoluteUrl } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import { llmsFullAddress } from '../markdown/llms-addresses.ts';
import type { Thing } from './thing.ts';

/** The catalogue as data, for those who look for data. `url` is the page that describes it. */
export function dataSet(site: Site, url: string): Thing {
  const download = (address: string, encodingFormat: string): Thing => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: absoluteUrl(site.address, address),
  });
  return {
    '@type': 'Dataset',
    name: site.title,
    description: `${site.description} Tools, facts, risks, policies and their calls as JSON, with a JSON Schema for each kind of file.`,
    url,
    license: 'https://opensource.org/license/mit',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: site.title, url: site.address },
    distribution: [
      download(apiAddress('index.json'), 'application/json'),
      download(openapiAddress, 'application/vnd.oai.openapi+json'),
      download(llmsFullAddress, 'text/markdown'),
    ],
  };
}
