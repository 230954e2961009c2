import { isMap, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { mostCalls } from '../catalogue/case-limits.ts';
import { unmetExpectations } from '../catalogue/proof/expectations.ts';
import type { Case } from '../catalogue/schema/cases.ts';
import { loadPolicy } from '../policy/load.ts';
import type { EdgeCase } from '../policy/parameters/index.ts';
import { readCasesText } from './read-calls.ts';

/** A file of cases that a policy meets. */
export interface GatheredCases {
  readonly text: string;
  /** The titles of the policy's own cases that it does not meet, because values have been set. */
  readonly leftOut: readonly string[];
}

/**
 * The cases of a policy, as their author wrote them, with those of other files that it meets too: what makes its rules and limits
 * needed. As many as one file may hold.
 *
 * @param own the cases of the policy itself
 * @param others files of cases, those that matter most first
 */
export function gatherCases(policy: string, own: string, others: readonly string[]): GatheredCases {
  const loaded = loadPolicy(policy);
  if (loaded.verdict !== 'valid') throw new Error('The policy whose cases are gathered does not load.');
  const isMet = (each: Case): boolean => unmetExpectations(loaded.policy, [each]).length === 0;
  const document = parseDocument(own);
  const gathered = casesOf(document.get('cases'));
  const written = readCasesText('cases', own).cases;
  const met = written.map(isMet);
  gathered.items = gathered.items.filter((_, index) => met[index]);
  const known = new Set(written.map(callsOf));
  let room = mostCalls - written.reduce((sum, each) => sum + size(each), 0);
  for (const file of others) {
    const nodes = casesOf(parseDocument(file).get('cases')).items;
    for (const [index, each] of readCasesText('cases', file).cases.entries()) {
      const calls = callsOf(each);
      if (known.has(calls) || size(each) > room || !isMet(each)) continue;
      known.add(calls);
      room -= size(each);
      const node = nodes[index];
      if (isMap(node))
        node.set('title', `${[...new Set(each.calls.map(({ tool }) => tool))].join(', ')}: ${each.title}`);
      gathered.items.push(node);
    }
  }
  return {
    text: document.toString({ lineWidth: 0 }),
    leftOut: written.filter((_, index) => !met[index]).map(({ title }) => title),
  };
}

/** Calls at the edges of values, as a file of cases. */
export const edgesFile = (edges: readonly EdgeCase[]): string =>
  stringify(
    { cases: edges.map(({ title, calls }) => ({ title, calls })) },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );

function casesOf(node: unknown): YAMLSeq {
  if (!isSeq(node)) throw new Error('A file of cases has no list of cases.');
  return node;
}

/** Cases that make the same calls prove the same. */
const callsOf = ({ calls }: Case): string => JSON.stringify(calls);

const size = ({ calls }: Case): number => calls.reduce((sum, { times }) => sum + (times ?? 1), 0);
