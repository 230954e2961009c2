import { absoluteUrl, policySchemaAddress } from '../addresses.ts';

/** Where a site serves the schema of policies. */
export const policySchemaUrl = (siteAddress: string): string => absoluteUrl(siteAddress, policySchemaAddress);

/** The first line of every policy, by which editors find its schema. */
export const schemaLine = (siteAddress: string): string =>
  `# yaml-language-server: $schema=${policySchemaUrl(siteAddress)}`;
