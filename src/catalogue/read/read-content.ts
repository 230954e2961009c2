/** Reads every file under `content/` and says which of them nothing knows. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { loadPolicy } from '../../policy/load.ts';
import { publishedText } from '../policy-text/schema-line.ts';
import type { Fault } from '../report/fault.ts';
import type { AttackFolder, Content, NamedPage, PolicyFolder } from './content.ts';
import type { PolicyText, PostureFiles, ToolFolder } from './content.ts';
import type { Attack } from '../schema/attack.ts';
import { ContentReader, fileName } from './content-reader.ts';
import { schemas } from './schemas.ts';

/** The content, and what is wrong with its files one by one. */
export interface FilesRead {
  readonly content: Content;
  readonly faults: readonly Fault[];
}

/** Everything under `content/` of a root. */
export async function readContent(root: string): Promise<FilesRead> {
  const reader = new ContentReader(root, await contentPaths(root));
  const matching = (pattern: RegExp): string[] => reader.paths.filter((path) => pattern.test(path));
  const folders = matching(/^content\/tools\/[^/]+\/[^/]+\//).map((path) =>
    path.split('/').slice(0, 4).join('/'),
  );
  const postures = matching(/^content\/postures\/[^/]+\/[^/]+\.yaml$/).filter(
    (path) => !path.endsWith(casesEnding),
  );
  const site = await reader.document('content/site.yaml', schemas.site);
  const publish = (text: string): string =>
    // Without an address nothing is published; that it is missing has been reported.
    site?.value ? publishedText(text, site.value.address) : text;
  const content: Content = {
    site,
    engine: await reader.document('content/engine.yaml', schemas.engine),
    risk: await reader.document('content/risk.yaml', schemas.risk),
    references: await reader.document('content/references.yaml', schemas.references),
    changes: await reader.document('content/changes.yaml', schemas.changes),
    retired: await reader.document('content/retired.yaml', schemas.retired),
    ledger: await reader.document('content/ledger.yaml', schemas.ledger),
    categories: await reader.documents(
      matching(/^content\/categories\/[^/]+\.yaml$/),
      '.yaml',
      schemas.category,
    ),
    servers: await reader.documents(matching(/^content\/servers\/[^/]+\.yaml$/), '.yaml', schemas.server),
    tools: await inTurn([...new Set(folders)], (path) => readToolFolder(reader, path, publish)),
    postures: await inTurn(postures, (path) => readPosture(reader, path)),
    attacks: await readAttacks(reader, 'content/attacks', publish),
    docs: (
      await inTurn(matching(/^content\/docs\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.mdx$/), (path) =>
        reader.page(path, schemas.doc),
      )
    ).filter((page) => page !== null),
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
export async function contentPaths(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries
    .filter((entry) => !entry.isDirectory() && !leftByPrograms.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

async function readToolFolder(reader: ContentReader, path: string, publish: Publish): Promise<ToolFolder> {
  const [server = '', name = ''] = path.split('/').slice(2);
  const page = await reader.page(`${path}/tool.mdx`, schemas.tool);
  return { server, name, page, ...(await readPolicyFolder(reader, path, publish)) };
}

async function readAttacks(reader: ContentReader, path: string, publish: Publish): Promise<AttackFolder> {
  const files = filesIn(reader, path, '.mdx');
  const pages = await inTurn(files, async (each): Promise<NamedPage<Attack> | null> => {
    const page = await reader.page(each, schemas.attack);
    return page && { ...page, id: fileName(each, '.mdx') };
  });
  return {
    pageIds: files.map((each) => fileName(each, '.mdx')),
    pages: pages.filter((page) => page !== null),
    ...(await readPolicyFolder(reader, path, publish)),
  };
}

/** Files that lie in a folder itself, with that ending. */
const filesIn = (reader: ContentReader, folder: string, ending: string): string[] =>
  reader.paths.filter(
    (path) =>
      path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/') && path.endsWith(ending),
  );

async function readPolicyFolder(
  reader: ContentReader,
  path: string,
  publish: Publish,
): Promise<PolicyFolder> {
  const files = filesIn(reader, path, '.yaml');
  const casesFiles = files.filter((each) => each.endsWith(casesEnding));
  const policyFiles = files.filter((each) => !each.endsWith(casesEnding));
  return {
    path,
    policyIds: policyFiles.map((each) => fileName(each, '.yaml')),
    policies: (await inTurn(policyFiles, (each) => readPolicy(reader, each, publish))).filter(
      (policy) => policy !== null,
    ),
    casesIds: casesFiles.map((each) => fileName(each, casesEnding)),
    cases: await reader.documents(casesFiles, casesEnding, schemas.cases),
  };
}

async function readPolicy(reader: ContentReader, path: string, publish: Publish): Promise<PolicyText | null> {
  const file = await reader.text(path);
  if (file === null) return null;
  const text = publish(file.text);
  return {
    path,
    id: fileName(path, '.yaml'),
    text: file.text,
    loaded: loadPolicy(file.text),
    published: { text, loaded: loadPolicy(text) },
  };
}

async function readPosture(reader: ContentReader, path: string): Promise<PostureFiles> {
  const id = fileName(path, '.yaml');
  return {
    path,
    server: path.split('/')[2] ?? '',
    id,
    posture: await reader.document(path, schemas.posture),
    cases: await reader.document(path.replace(/\.yaml$/, casesEnding), schemas.cases),
  };
}

/** One after the other, so that faults come in the order of the files and few files are open at once. */
async function inTurn<T, R>(items: readonly T[], read: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await read(item));
  return results;
}
