import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { entriesOf, type CollectionName, type Entries, type Entry } from '../catalogue/entries.ts';
import { forgetLastRead } from '../catalogue/read/as-last-read.ts';
import { readContent } from '../catalogue/read/read-content.ts';
import { summary, type Report } from '../catalogue/report/report.ts';
import { text } from '../catalogue/report/text.ts';
import { validateContent } from '../catalogue/validate.ts';

/** Fills a collection with its entries. Content with faults is not built; while developing, the last good entries stay. */
export const contentLoader = (collection: CollectionName): Loader =>
  loader(collection, (context, { entries, report }) => {
    if (report.faults.length === 0) fill(context, [...entries[collection].values()]);
    else if (context.watcher === undefined) throw new Error(faultsIn(report));
  });

/** Fills the collection of what validation found, which has one entry, and says it in the terminal. */
export const validationLoader = (): Loader =>
  loader('validation', (context, { report }) => {
    const [first] = report.faults;
    const faults = first === undefined ? null : faultsIn(report);
    if (faults === null) context.logger.info(summary(report));
    // A build ends with them instead.
    else if (context.watcher !== undefined) context.logger.error(faults);
    context.store.set({
      id: 'report',
      data: { faults, file: first?.file ?? '', line: first?.line ?? 0, column: first?.column ?? 0 },
    });
  });

/** All loaders have one name, by which a change of the content runs them again. */
export const loaderName = 'content';

const faultsIn = (report: Report): string => `The content has faults.\n${text(report, { colour: false })}`;

interface Reading {
  readonly entries: Entries;
  readonly report: Report;
}

/** The collections that are loaded from a reading. */
const collections = new Set<string>();

function loader(collection: string, load: (context: LoaderContext, reading: Reading) => void): Loader {
  collections.add(collection);
  return {
    name: loaderName,
    load: (context) =>
      new Promise((loaded) => {
        load(context, reading(context));
        loaded();
      }),
  };
}

/** A reading, until each collection has been loaded from it. */
let underWay: { readonly reading: Reading; readonly waiting: Set<string> } | null = null;

/** The content, read and validated once for all collections. One that is loaded again is loaded from a new reading. */
function reading({ config, collection, refreshContextData, watcher }: LoaderContext): Reading {
  if (refreshContextData?.loaded instanceof Set) refreshContextData.loaded.add(collection);
  if (!underWay?.waiting.has(collection)) {
    underWay = { reading: read(fileURLToPath(config.root)), waiting: new Set(collections) };
  }
  const { reading: current, waiting } = underWay;
  waiting.delete(collection);
  if (waiting.size === 0) {
    underWay = null;
    // A build goes on for long with the collections alone.
    if (watcher === undefined) forgetLastRead();
  }
  return current;
}

function read(root: string): Reading {
  const files = readContent(root);
  return { entries: entriesOf(files.content), report: validateContent(files, new Date()) };
}

function fill(context: LoaderContext, entries: readonly Entry<object>[]): void {
  const { store } = context;
  const gone = new Set(store.keys());
  for (const { id, filePath, data, body } of entries) {
    gone.delete(id);
    store.set({
      id,
      filePath,
      data: { ...data },
      // Pages render the body from its file. The digest, of all that the file says, tells that it has changed.
      ...(body !== undefined && {
        deferredRender: true,
        digest: context.generateDigest(JSON.stringify(data) + body),
      }),
    });
  }
  for (const id of gone) store.delete(id);
}
