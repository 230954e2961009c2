import { policySchemaAddress } from '../../catalogue/addresses.ts';
import {
  apiAddress,
  checksumsAddress,
  documentationAddress,
  openapiAddress,
  responseSchemaAddress,
} from '../addresses.ts';
import type { ApiFile } from '../api-file.ts';
import { responses, type ResponseData } from '../responses.ts';
import type { Surroundings } from './links.ts';

/** The entry point, which names the files that stand at the top. Those below are named by the lists. */
export function indexData(
  { catalogue, url }: Surroundings,
  files: readonly ApiFile[],
): ResponseData<'index'> {
  return {
    ...catalogue.site,
    site_url: catalogue.site.address,
    documentation_url: url(documentationAddress),
    openapi_url: url(openapiAddress),
    checksums_url: url(checksumsAddress),
    policy_schema_url: url(policySchemaAddress),
    files: files
      .filter(({ path }) => !path.includes('/'))
      .map((file) => ({
        name: file.kind,
        title: responses[file.kind].title,
        url: url(apiAddress(file.path)),
        schema_url: url(responseSchemaAddress(file.kind)),
        total: file.total,
      })),
  };
}
