/** Reads every file under `content/` and says which of them nothing knows. */
import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { loadPolicy } from '../../policy/load.ts';
import type { Finding } from '../report/finding.ts';
import { casesSchema, type Cases } from '../schema/cases.ts';
import { categorySchema } from '../schema/category.ts';
import { docSchema, type Doc } from '../schema/doc.ts';
import { postureSchema } from '../schema/posture.ts';
import { riskSchema } from '../schema/risk.ts';
import { serverSchema } from '../schema/server.ts';
import { siteSchema } from '../schema/site.ts';
import { toolSchema } from '../schema/tool.ts';
import type {
  Content,
  NamedDocument,
  PageDocument,
  PolicyText,
  PostureFiles,
  ToolFolder,
} from './content.ts';
import { readDocument, type ContentDocument, type NamedSchema } from './document.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { readTextFile, type TextFile } from './text-file.ts';

const schemas = {
  site: { schema: siteSchema, file: 'src/catalogue/schema/site.ts' },
  risk: { schema: riskSchema, file: 'src/catalogue/schema/risk.ts' },
  category: { schema: categorySchema, file: 'src/catalogue/schema/category.ts' },
  server: { schema: serverSchema, file: 'src/catalogue/schema/server.ts' },
  tool: { schema: toolSchema, file: 'src/catalogue/schema/tool.ts' },
  cases: { schema: casesSchema, file: 'src/catalogue/schema/cases.ts' },
  posture: { schema: postureSchema, file: 'src/catalogue/schema/posture.ts' },
  doc: { schema: docSchema, file: 'src/catalogue/schema/doc.ts' },
};

/** Reads one file at a time and gathers what is wrong on the way. */
class ContentReader {
  readonly findings: Finding[] = [];
  readonly read = new Set<string>();
  readonly #root: string;
  readonly #paths: ReadonlySet<string>;

  constructor(root: string, paths: readonly string[]) {
    this.#root = root;
    this.#paths = new Set(paths);
  }

  /** Paths that match, in order. */
  matching(pattern: RegExp): string[] {
    return [...this.#paths].filter((path) => pattern.test(path));
  }

  /** A file's text; null when it is missing (which is a finding when it must be there) or unusable. */
  async text(path: string, needed: boolean): Promise<TextFile | null> {
    this.read.add(path);
    if (!this.#paths.has(path)) {
      if (needed) {
        const message = `There is no ${path}, expected one.`;
        this.findings.push({
          file: path,
          line: 1,
          column: 1,
          code: 'missing-file',
          message,
          hint: 'Add the file.',
        });
      }
      return null;
    }
    const { file, findings } = await readTextFile(this.#root, path);
    this.findings.push(...findings);
    return file;
  }

  async document<T>(path: string, schema: NamedSchema<T>, needed = true): Promise<ContentDocument<T> | null> {
    const file = await this.text(path, needed);
    return file === null ? null : this.parse(file, schema);
  }

  parse<T>(file: TextFile, schema: NamedSchema<T>): ContentDocument<T> {
    const { document, findings } = readDocument(file, schema);
    this.findings.push(...findings);
    return document;
  }
}

const nameOf = (path: string, ending: string): string =>
  path.slice(path.lastIndexOf('/') + 1, -ending.length);

async function readNamed<T>(
  reader: ContentReader,
  pattern: RegExp,
  schema: NamedSchema<T>,
): Promise<NamedDocument<T>[]> {
  const documents: NamedDocument<T>[] = [];
  for (const path of reader.matching(pattern)) {
    const document = await reader.document(path, schema);
    if (document !== null) documents.push({ ...document, id: nameOf(path, '.yaml') });
  }
  return documents;
}

async function readPage<T>(
  reader: ContentReader,
  path: string,
  schema: NamedSchema<T>,
): Promise<PageDocument<T> | null> {
  const file = await reader.text(path, true);
  if (file === null) return null;
  const page = splitFrontmatter(file.text);
  if (page === null) {
    const message = 'The page starts without frontmatter, expected it between two lines of three dashes.';
    const hint = 'Start the file with ---, the facts, and --- again.';
    reader.findings.push({ file: path, line: 1, column: 1, code: 'missing-frontmatter', message, hint });
    return null;
  }
  const document = reader.parse({ path, text: page.frontmatter }, schema);
  return { ...document, body: page.body, bodyLine: page.bodyLine };
}

async function readToolFolder(reader: ContentReader, server: string, name: string): Promise<ToolFolder> {
  const path = `content/tools/${server}/${name}`;
  const page = await readPage(reader, `${path}/tool.mdx`, schemas.tool);
  const inFolder = new RegExp(`^${path}/[^/]+\\.yaml$`);
  const cases = await readNamed<Cases>(reader, new RegExp(`^${path}/[^/]+\\.cases\\.yaml$`), schemas.cases);
  const policies: PolicyText[] = [];
  for (const policyPath of reader.matching(inFolder).filter((each) => !each.endsWith('.cases.yaml'))) {
    const file = await reader.text(policyPath, true);
    if (file === null) continue;
    policies.push({
      path: policyPath,
      id: nameOf(policyPath, '.yaml'),
      text: file.text,
      loaded: loadPolicy(file.text),
    });
  }
  return {
    path,
    server,
    name,
    page,
    policies,
    cases: cases.map((document) => ({ ...document, id: nameOf(document.path, '.cases.yaml') })),
  };
}

async function readPosture(reader: ContentReader, path: string): Promise<PostureFiles> {
  const [, , server = '', file = ''] = path.split('/');
  const id = nameOf(file, '.yaml');
  return {
    path,
    server,
    id,
    posture: await reader.document(path, schemas.posture),
    cases: await reader.document(path.replace(/\.yaml$/, '.cases.yaml'), schemas.cases),
  };
}

/** Everything under `content/`, and what is wrong with the files one by one. */
export async function readContent(root: string): Promise<{ content: Content; findings: Finding[] }> {
  const entries = await readdir(join(root, 'content'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(root.length).split(sep).filter(Boolean).join('/'),
    )
    .sort();
  const reader = new ContentReader(root, paths);
  const folders = new Set(paths.flatMap((path) => /^content\/tools\/([^/]+\/[^/]+)\//.exec(path)?.[1] ?? []));
  const content: Content = {
    site: await reader.document('content/site.yaml', schemas.site),
    risk: await reader.document('content/risk.yaml', schemas.risk),
    categories: await readNamed(reader, /^content\/categories\/[^/]+\.yaml$/, schemas.category),
    servers: await readNamed(reader, /^content\/servers\/[^/]+\.yaml$/, schemas.server),
    tools: [],
    postures: [],
    docs: [],
  };
  const tools: ToolFolder[] = [];
  for (const folder of folders) {
    const [server = '', name = ''] = folder.split('/');
    tools.push(await readToolFolder(reader, server, name));
  }
  const postures: PostureFiles[] = [];
  for (const path of reader.matching(/^content\/postures\/[^/]+\/[^/]+\.yaml$/)) {
    if (!path.endsWith('.cases.yaml')) postures.push(await readPosture(reader, path));
  }
  const docs: PageDocument<Doc>[] = [];
  for (const path of reader.matching(/^content\/docs\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.mdx$/)) {
    const page = await readPage(reader, path, schemas.doc);
    if (page !== null) docs.push(page);
  }
  for (const path of paths.filter((each) => !reader.read.has(each))) {
    const message = `Nothing reads ${path}, expected only files that the catalogue knows.`;
    const hint = 'Check its name and its folder (policies end in .yaml), or delete it.';
    reader.findings.push({ file: path, line: 1, column: 1, code: 'unread-file', message, hint });
  }
  return { content: { ...content, tools, postures, docs }, findings: reader.findings };
}
