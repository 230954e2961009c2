/** Every policy of the real catalogue and of the invented one, with what a conversion needs. */
import type { Catalogue, PolicyFile } from '../../../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../../../src/catalogue/join.ts';
import { readContent } from '../../../../src/catalogue/read/read-content.ts';
import type { KnownTool } from '../../../../src/policy/check/server-knowledge.ts';
import { convertPolicy, policyFormats, type Rendered } from '../../../../src/policy/formats/index.ts';
import { fixture } from '../../../fixture-catalogue/fixture.ts';

export interface PublishedPolicy {
  readonly title: string;
  readonly server: string;
  readonly tools: readonly KnownTool[];
  readonly file: PolicyFile;
}

const real = joinCatalogue(entriesOf(readContent('.').content));

export const published: readonly PublishedPolicy[] = [real, fixture].flatMap(policiesOf);

function policiesOf(catalogue: Catalogue): PublishedPolicy[] {
  const entry = (server: string, file: PolicyFile): PublishedPolicy => ({
    title: file.path,
    server,
    tools: catalogue.knowledge.get(server)?.tools ?? [],
    file,
  });
  return [
    ...catalogue.postures.map(({ server, file }) => entry(server.id, file)),
    ...catalogue.tools.flatMap(({ server, policies }) => policies.map((file) => entry(server.id, file))),
    ...catalogue.attacks.flatMap(({ policy }) => (policy === null ? [] : [entry(policy.server.id, policy)])),
  ];
}

/** A policy in a format. Fails the test when the names cannot stand in it. */
export function rendered(format: string, { server, tools, file }: PublishedPolicy): Rendered {
  const conversion = convertPolicy(formatNamed(format), file, tools, { serverName: server });
  if (conversion.outcome === 'refused') throw new Error(conversion.problems.join('\n'));
  return conversion;
}

export function formatNamed(id: string) {
  const format = policyFormats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}
