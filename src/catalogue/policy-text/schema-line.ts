import { policySchemaAddress } from '../addresses.ts';

/** Where a site serves the schema of policies. `siteAddress` ends with a slash and may have a base path. */
export const policySchemaUrl = (siteAddress: string): string =>
  siteAddress.replace(/\/$/, '') + policySchemaAddress;

/** The first line of every policy, by which editors find its schema. */
export const schemaLine = (siteAddress: string): string =>
  `# yaml-language-server: $schema=${policySchemaUrl(siteAddress)}`;
