import { workbenchDataAddress } from '../catalogue/addresses.ts';
import { link } from '../site/links.ts';
import { ClientFile } from './client-file.ts';
import { dataVersion, type WorkbenchCases, type WorkbenchData } from './data.ts';
import { Findings } from './findings.ts';
import { firstWork } from './first-work.ts';
import { quickWorker, slowWorker, tryWorker } from './run-job.ts';
import { WorkStore } from './store.ts';

/** What the parts of the page share. */
export interface Bench {
  readonly data: WorkbenchData;
  readonly store: WorkStore;
  /** What checking the policy at hand found, for all that show some of it. */
  readonly findings: Findings;
  /** The policy at hand as the file of the client that was chosen. */
  readonly file: ClientFile;
  /** What has to be said of the work that the visit begins with. */
  readonly notes: readonly string[];
  /** Whether it is composed of policies that have changed since it was kept. */
  readonly isChanged: boolean;
  /** The cases to replay, fetched when they are first asked for. */
  readonly cases: () => Promise<WorkbenchCases>;
}

/** The workbench of this page, for every part of it to wait for. */
export const bench: Promise<Bench> = openBench();

async function openBench(): Promise<Bench> {
  const select = document.querySelector<HTMLSelectElement>('[data-servers]');
  const asked = new URLSearchParams(location.search).get('server');
  const servers = [...(select?.options ?? [])].map(({ value }) => value);
  const server = servers.find((id) => id === asked) ?? servers[0] ?? '';
  const data = await fetchData<WorkbenchData>(workbenchDataAddress(server));
  for (const worker of [quickWorker, slowWorker, tryWorker]) worker.know(data);
  let fetched: Promise<WorkbenchCases> | undefined;
  const cases = (): Promise<WorkbenchCases> => (fetched ??= fetchData(data.cases_address));
  const { work, notes, isChanged, before } = await firstWork(data, cases);
  const store = await WorkStore.open(data, work, before, ({ composition }) =>
    quickWorker.run('compose', composition),
  );
  return {
    data,
    store,
    notes,
    isChanged,
    findings: new Findings(store),
    file: new ClientFile(data, store),
    cases,
  };
}

/** A file that was built with this page. Another version of it comes from a later build. */
async function fetchData<Data extends { readonly version: number }>(address: string): Promise<Data> {
  const response = await fetch(link(address));
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  const data = (await response.json()) as Data;
  if (data.version !== dataVersion) throw new Error('The site has changed since this page was opened.');
  return data;
}
