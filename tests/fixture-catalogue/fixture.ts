/**
 * A small catalogue of invented servers, one in front of an HTTP API and one that works on files, so that no test rests
 * on what the real content says today.
 */
import type { Catalogue, PostureEntry, ToolEntry } from '../../src/catalogue/catalogue.ts';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../src/catalogue/join.ts';
import type { Content } from '../../src/catalogue/read/content.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';

/** The folder that holds its `content/`. */
export const fixtureRoot = 'tests/fixture-catalogue';

export const fixtureContent: Content = readContent(fixtureRoot).content;

export const fixture: Catalogue = joinCatalogue(entriesOf(fixtureContent));

/** The tool of that name. */
export function fixtureTool(name: string): ToolEntry {
  const entry = fixture.tools.find(({ tool }) => tool.name === name);
  if (!entry) throw new Error(`The fixture has no tool ${name}.`);
  return entry;
}

/** The posture of that server and id. */
export function fixturePosture(server: string, id: string): PostureEntry {
  const entry = fixture.postures.find((each) => each.server.id === server && each.posture.id === id);
  if (!entry) throw new Error(`The fixture has no posture ${id} of ${server}.`);
  return entry;
}
