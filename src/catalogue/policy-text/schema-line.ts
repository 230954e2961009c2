import { absoluteUrl, policySchemaAddress } from '../addresses.ts';

/** Where a site serves the schema of policies. */
export const policySchemaUrl = (siteAddress: string): string => absoluteUrl(siteAddress, policySchemaAddress);

/** The first line of every published policy, by which editors find its schema. What authors write knows no address. */
export const schemaLine = (siteAddress: string): string => schemaLineTo(policySchemaUrl(siteAddress));

/** The same for the address of the schema itself. */
export const schemaLineTo = (schemaUrl: string): string => `# yaml-language-server: $schema=${schemaUrl}`;

/** The bytes of a policy as the site serves them: what its author wrote, below the line for editors. */
export const publishedText = (written: string, siteAddress: string): string =>
  `${schemaLine(siteAddress)}\n${written}`;
