import type { Catalogue, PolicyFile } from '../../src/catalogue/catalogue.ts';
import { conversionsOf, type PolicyConversion } from '../../src/catalogue/policy-conversions.ts';

/** A policy of the catalogue in the format of a client. */
export interface Sample extends PolicyConversion {
  readonly server: string;
  readonly source: PolicyFile;
}

/** Every policy of the catalogue in every format. */
export function samplesOf(catalogue: Catalogue): Sample[] {
  const of = (server: string, source: PolicyFile): Sample[] =>
    conversionsOf(catalogue, server, source).map((each) => ({ ...each, server, source }));
  return [
    ...catalogue.postures.flatMap(({ server, file }) => of(server.id, file)),
    ...catalogue.tools.flatMap(({ server, policies }) => policies.flatMap((file) => of(server.id, file))),
    ...catalogue.attacks.flatMap(({ policy }) => (policy === null ? [] : of(policy.server.id, policy))),
  ];
}
