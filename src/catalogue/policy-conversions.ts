/** The policies of the catalogue in the formats of other clients, each a file of its own beside the policy. */
import { createHash } from 'node:crypto';
import { convertPolicy, policyFormats, type Loss, type PolicyFormat } from '../policy/formats/index.ts';
import { conversionAddress } from './addresses.ts';
import type { Catalogue, PolicyFile } from './catalogue.ts';

/** A policy in another format, as published. */
export interface PolicyConversion {
  readonly format: PolicyFormat;
  /** Where it is served, without the site's base path. */
  readonly address: string;
  /** Name that a download gets. */
  readonly fileName: string;
  readonly text: string;
  /** Of the text in UTF-8, in hexadecimal. */
  readonly sha256: string;
  readonly losses: readonly Loss[];
}

const known = new WeakMap<PolicyFile, readonly PolicyConversion[]>();

/** A policy of a server in every format but its own that can hold the server's name and those of its tools. */
export function conversionsOf(
  { knowledge }: Catalogue,
  server: string,
  file: PolicyFile,
): readonly PolicyConversion[] {
  const conversions = known.get(file) ?? convertAll(file, server, knowledge.get(server)?.tools ?? []);
  known.set(file, conversions);
  return conversions;
}

const convertAll = (
  file: PolicyFile,
  serverName: string,
  tools: Parameters<typeof convertPolicy>[2],
): PolicyConversion[] =>
  policyFormats
    .filter(({ id }) => id !== 'intercept')
    .flatMap((format) => {
      const conversion = convertPolicy(format, file, tools, { serverName });
      if (conversion.outcome === 'refused') return [];
      const { text, losses } = conversion;
      return {
        format,
        address: conversionAddress(file.address, format),
        fileName: conversionAddress(file.fileName, format),
        text,
        sha256: createHash('sha256').update(text, 'utf8').digest('hex'),
        losses,
      };
    });

/** Every policy of the catalogue in every other format. */
export const policyConversions = (catalogue: Catalogue): PolicyConversion[] => [
  ...catalogue.tools.flatMap(({ server, policies }) =>
    policies.flatMap((file) => conversionsOf(catalogue, server.id, file)),
  ),
  ...catalogue.postures.flatMap(({ server, file }) => conversionsOf(catalogue, server.id, file)),
  ...catalogue.attacks.flatMap(({ policy }) =>
    policy === null ? [] : conversionsOf(catalogue, policy.server.id, policy),
  ),
];
