import { isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { mostCalls } from '../catalogue/case-limits.ts';
import { unmetExpectations } from '../catalogue/proof/expectations.ts';
import type { Case } from '../catalogue/schema/cases.ts';
import { loadPolicy } from '../policy/load.ts';
import type { CataloguedPosture } from './program.ts';
import { readCasesText } from './read-calls.ts';

/**
 * The cases of a posture, as their author wrote them, with those of the tools' own policies that it meets too: what makes its rules
 * and limits needed. As many as one file may hold.
 */
export function gatherCases(
  { id, policy: text, cases }: Pick<CataloguedPosture, 'id' | 'policy' | 'cases'>,
  toolCases: readonly string[],
): string {
  const loaded = loadPolicy(new TextEncoder().encode(text));
  if (loaded.verdict !== 'valid') throw new Error(`The posture ${id} does not load.`);
  const document = parseDocument(cases);
  const gathered = casesOf(document.get('cases'));
  const own = readCasesText(id, cases).cases;
  const known = new Set(own.map(callsOf));
  let room = mostCalls - own.reduce((sum, each) => sum + size(each), 0);
  for (const file of toolCases) {
    const nodes = casesOf(parseDocument(file).get('cases')).items;
    for (const [index, each] of readCasesText(id, file).cases.entries()) {
      const calls = callsOf(each);
      if (known.has(calls) || size(each) > room || unmetExpectations(loaded.policy, [each]).length > 0)
        continue;
      known.add(calls);
      room -= size(each);
      const node = nodes[index];
      if (isMap(node))
        node.set('title', `${[...new Set(each.calls.map(({ tool }) => tool))].join(', ')}: ${each.title}`);
      gathered.items.push(node);
    }
  }
  return document.toString({ lineWidth: 0 });
}

function casesOf(node: unknown): YAMLSeq {
  if (!isSeq(node)) throw new Error('A file of cases has no list of cases.');
  return node;
}

/** Cases that make the same calls prove the same. */
const callsOf = ({ calls }: Case): string => JSON.stringify(calls);

const size = ({ calls }: Case): number => calls.reduce((sum, { times }) => sum + (times ?? 1), 0);
