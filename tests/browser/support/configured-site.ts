/**
 * The fixture catalogue as a deployment has it: at another address with a path, with a contact form, with a server added,
 * with entries that are gone, and with a fact changed since.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject } from '../../../scripts/project-copy.ts';
import { addServer } from './added-server.ts';

/** Entries that once had other names. */
const retiredEntries = `retired:
  - kind: tool
    id: norbank/nb_price
    status: renamed
    replaced_by: norbank/nb_rates
    date: 2026-02-01
    why: The server gave the tool another name.
  - kind: tool
    id: norbank/nb_withdraw
    status: retired
    date: 2026-02-01
    why: The server no longer has the tool.
  - kind: policy
    id: norbank/nb_rates/often
    status: retired
    replaced_by: norbank/nb_rates/shallow
    date: 2026-02-01
    why: It let too many calls through.
  - kind: doc
    id: guides/api
    status: moved
    replaced_by: api
    date: 2026-02-01
    why: It is no guide but a reference.
`;

/** The tool with another risk factor than in the fixture. */
export const changedTool = { server: 'notes', name: 'read_note' };

/** Builds it and returns its folder. */
export async function buildConfiguredSite(address: string, contact: string): Promise<string> {
  const { run, build, root } = copyProject({
    content: 'tests/fixture-catalogue/content',
    // The previews of the site itself are looked at.
    environment: { PREVIEWS: 'off' },
  });
  await addServer(join(root, 'content'));
  addDocs(join(root, 'content/docs'));
  writeFileSync(join(root, 'content/retired.yaml'), retiredEntries);
  const file = join(root, 'content/tools', changedTool.server, changedTool.name, 'tool.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('factor: reveals-account', 'factor: none'));
  await run('scripts/ledger.ts');
  await run('scripts/configure.ts', '--address', address, '--contact', contact);
  await build();
  return root;
}

/** Documentation that pages lead to and the fixture lacks: what is of no server as it is, the rest in one sentence. */
function addDocs(folder: string): void {
  const whole = ['api', 'messages', 'formats'];
  const texts = whole.map((name) => readFileSync(`content/docs/${name}.mdx`, 'utf8'));
  whole.forEach((name, index) => {
    writeFileSync(join(folder, `${name}.mdx`), texts[index] ?? '');
  });
  const linked = texts.flatMap((text) =>
    [...text.matchAll(/\]\(\/docs\/([a-z-]+)\//g)].map(([, name]) => name ?? ''),
  );
  const missing = [...new Set(['limits', 'choosing-a-posture', ...linked])].filter(
    (name) => !existsSync(join(folder, `${name}.mdx`)),
  );
  for (const [index, name] of missing.entries())
    writeFileSync(
      join(folder, `${name}.mdx`),
      `---
title: Page on ${name}
description: Made for the tests, because other pages link to ${name}.
order: ${10 + index}
section: About
checked: 2026-01-22
---

Nothing is said of ${name} here.
`,
    );
}
