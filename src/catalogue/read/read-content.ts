/** Reads every file under `content/` and says which of them nothing knows. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPolicy } from '../../policy/load.ts';
import { publishedText } from '../policy-text/schema-line.ts';
import type { Fault } from '../report/fault.ts';
import type { AttackFolder, Content, NamedPage, PolicyFolder } from './content.ts';
import type { PolicyText, PostureFiles, ToolFolder } from './content.ts';
import type { Attack } from '../schema/attack.ts';
import { asLastRead } from './as-last-read.ts';
import { ContentReader, fileName } from './content-reader.ts';
import { schemas } from './schemas.ts';

/** The content, and what is wrong with its files one by one. */
export interface FilesRead {
  readonly content: Content;
  readonly faults: readonly Fault[];
}

/** Everything under `content/` of a root, one file after the other: they are many and small. */
export function readContent(root: string): FilesRead {
  const reader = new ContentReader(root, contentPaths(root));
  const matching = (pattern: RegExp): string[] => reader.paths.filter((path) => pattern.test(path));
  const folders = matching(/^content\/tools\/[^/]+\/[^/]+\//).map((path) =>
    path.split('/').slice(0, 4).join('/'),
  );
  const postures = matching(/^content\/postures\/[^/]+\/[^/]+\.yaml$/).filter(
    (path) => !path.endsWith(casesEnding),
  );
  const site = reader.document('content/site.yaml', schemas.site);
  const publish = (text: string): string =>
    // Without an address nothing is published; that it is missing has been reported.
    site?.value ? publishedText(text, site.value.address) : text;
  const content: Content = {
    site,
    engine: reader.document('content/engine.yaml', schemas.engine),
    risk: reader.document('content/risk.yaml', schemas.risk),
    references: reader.document('content/references.yaml', schemas.references),
    changes: reader.document('content/changes.yaml', schemas.changes),
    retired: reader.document('content/retired.yaml', schemas.retired),
    searches: reader.document('content/searches.yaml', schemas.searches),
    ledger: reader.document('content/ledger.yaml', schemas.ledger),
    categories: reader.documents(matching(/^content\/categories\/[^/]+\.yaml$/), '.yaml', schemas.category),
    servers: reader.documents(matching(/^content\/servers\/[^/]+\.yaml$/), '.yaml', schemas.server),
    tools: [...new Set(folders)].map((path) => readToolFolder(reader, path, publish)),
    postures: postures.map((path) => readPosture(reader, path)),
    attacks: readAttacks(reader, 'content/attacks', publish),
    docs: matching(/^content\/docs\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.mdx$/)
      .map((path) => reader.page(path, schemas.doc))
      .filter((page) => page !== null),
  };
  reader.reportUnread();
  return { content, faults: reader.faults };
}

const casesEnding = '.cases.yaml';

/** Makes the bytes that the site serves of a policy as written. */
type Publish = (text: string) => string;

/** Files that systems and editors leave beside what one works on. git ignores them, and so does everything here. */
const leftByPrograms =
  /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.#.*|#.*#)$|(?:~|\.log|\.sw[a-p]|\.bak|\.orig)$/;

/** Paths of all files of the content, in order, with forward slashes; none when there is no such folder. */
export const contentPaths = (root: string): string[] =>
  existsSync(join(root, 'content')) ? pathsUnder(root, 'content').sort() : [];

/** Links are taken for files: a folder that they lead to may lie anywhere, even around them. */
const pathsUnder = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pathsUnder(root, path);
    return leftByPrograms.test(entry.name) ? [] : [path];
  });

function readToolFolder(reader: ContentReader, path: string, publish: Publish): ToolFolder {
  const [server = '', name = ''] = path.split('/').slice(2);
  const page = reader.page(`${path}/tool.mdx`, schemas.tool);
  return { server, name, page, ...readPolicyFolder(reader, path, publish) };
}

function readAttacks(reader: ContentReader, path: string, publish: Publish): AttackFolder {
  const files = reader.filesIn(path, '.mdx');
  const pages = files.map((each): NamedPage<Attack> | null => {
    const page = reader.page(each, schemas.attack);
    return page && { ...page, id: fileName(each, '.mdx') };
  });
  return {
    pageIds: files.map((each) => fileName(each, '.mdx')),
    pages: pages.filter((page) => page !== null),
    ...readPolicyFolder(reader, path, publish),
  };
}

function readPolicyFolder(reader: ContentReader, path: string, publish: Publish): PolicyFolder {
  const files = reader.filesIn(path, '.yaml');
  const casesFiles = files.filter((each) => each.endsWith(casesEnding));
  const policyFiles = files.filter((each) => !each.endsWith(casesEnding));
  return {
    path,
    policyIds: policyFiles.map((each) => fileName(each, '.yaml')),
    policies: policyFiles
      .map((each) => readPolicy(reader, each, publish))
      .filter((policy) => policy !== null),
    casesIds: casesFiles.map((each) => fileName(each, casesEnding)),
    cases: reader.documents(casesFiles, casesEnding, schemas.cases),
  };
}

/** As the engine loads it, as written and as published. */
const loadAsWritten = asLastRead(({ text }) => loadPolicy(text));
const loadAsPublished = asLastRead(({ text }) => loadPolicy(text));

function readPolicy(reader: ContentReader, path: string, publish: Publish): PolicyText | null {
  const file = reader.text(path);
  if (file === null) return null;
  const text = publish(file.text);
  return {
    path,
    id: fileName(path, '.yaml'),
    text: file.text,
    loaded: loadAsWritten(file),
    published: { text, loaded: loadAsPublished({ path, text }) },
  };
}

function readPosture(reader: ContentReader, path: string): PostureFiles {
  const id = fileName(path, '.yaml');
  return {
    path,
    server: path.split('/')[2] ?? '',
    id,
    posture: reader.document(path, schemas.posture),
    cases: reader.document(path.replace(/\.yaml$/, casesEnding), schemas.cases),
  };
}
