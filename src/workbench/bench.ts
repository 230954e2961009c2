import { workbenchDataAddress } from '../catalogue/addresses.ts';
import type { Composed } from '../catalogue/composing/composition.ts';
import { link } from '../site/links.ts';
import { ClientFile } from './client-file.ts';
import { dataVersion, type WorkbenchCases, type WorkbenchData } from './data.ts';
import { Findings } from './findings.ts';
import { firstWork } from './keeping/first-work.ts';
import { nextTask } from './next-task.ts';
import { quickWorker, slowWorker, tryWorker } from './worker/run-job.ts';
import { lastServer } from './keeping/saved-work.ts';
import { WorkStore } from './store.ts';
import type { Work } from './work.ts';

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

/** The workbench of this page, for all parts of it. */
const bench: Promise<Bench> = openBench();

/** The parts take it one after the other, each in a task of its own, so that the page answers in between. */
let lastTurn: Promise<unknown> = bench;

/** The workbench, for a part of the page to build itself in the task at hand. */
export function benchInTurn(): Promise<Bench> {
  const turn = lastTurn.then(nextTask);
  lastTurn = turn;
  return turn.then(() => bench);
}

/** The workbench, when all parts that took a turn so far have it. */
export async function benchWithParts(): Promise<Bench> {
  for (let turn; turn !== lastTurn;) {
    turn = lastTurn;
    await turn.then(nextTask);
  }
  return bench;
}

async function openBench(): Promise<Bench> {
  const select = document.querySelector<HTMLSelectElement>('[data-servers]');
  const asked = new URLSearchParams(location.search).get('server');
  const servers = [...(select?.options ?? [])].map(({ value }) => value);
  const server =
    servers.find((id) => id === asked) ?? servers.find((id) => id === lastServer()) ?? servers[0] ?? '';
  const text = await fetchText(workbenchDataAddress(server));
  const data = JSON.parse(text) as WorkbenchData;
  mustBeOfThisBuild(data);
  for (const worker of [quickWorker, slowWorker, tryWorker]) worker.know(text);
  let fetched: Promise<WorkbenchCases> | undefined;
  const cases = (): Promise<WorkbenchCases> => (fetched ??= fetchCases(data.cases_address));
  const { work, notes, isChanged, before } = await firstWork(data, cases);
  const unknown =
    asked === null || asked === server
      ? []
      : [`The catalogue has no server “${asked}”. These are the tools of ${data.server.title}.`];
  const compose = ({ composition }: Work): Promise<Composed> => quickWorker.run('compose', composition);
  // Where a check before it is ended, it is ended too, and has the next worker to itself.
  const store = await WorkStore.open(data, work, before, (made) => compose(made).catch(() => compose(made)));
  return {
    data,
    store,
    notes: [...unknown, ...notes],
    isChanged,
    findings: new Findings(store),
    file: new ClientFile(data, store),
    cases,
  };
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(link(address));
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return response.text();
}

/** Refuses a file that does not belong to this page: another version of it comes from a later build. */
function mustBeOfThisBuild(file: { readonly version: number }): void {
  if (file.version !== dataVersion) throw new Error('The site has changed since this page was opened.');
}

async function fetchCases(address: string): Promise<WorkbenchCases> {
  const cases = JSON.parse(await fetchText(address)) as WorkbenchCases;
  mustBeOfThisBuild(cases);
  return cases;
}
