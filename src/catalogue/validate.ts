/** All checks of the content in one run. */
import { joinCatalogue } from './join.ts';
import { policyFindings } from './policy-findings.ts';
import { gapsInProof, type Proof } from './proof/index.ts';
import type { Content } from './read/content.ts';
import type { ContentDocument } from './read/document.ts';
import { readContent } from './read/read-content.ts';
import { inReadingOrder, type Finding } from './report/finding.ts';
import { contentRules } from './rules/index.ts';
import type { Cases } from './schema/cases.ts';

/** What a validation looked at, and everything it found. */
export interface Validation {
  readonly findings: readonly Finding[];
  readonly counts: {
    readonly tools: number;
    readonly policies: number;
    readonly postures: number;
    readonly calls: number;
  };
}

/** What cases leave unproved, at its line in the cases file or the policy. */
function proofFindings(
  proof: Proof,
  policyPath: string,
  at: (place: string) => { line: number; column: number },
  cases: ContentDocument<Cases>,
): Finding[] {
  return gapsInProof(proof).map(({ code, message, hint, where }) =>
    where.file === 'cases'
      ? { file: cases.path, ...cases.at(...where.path), code, message, hint }
      : { file: policyPath, ...at(where.place), code, message, hint },
  );
}

function toolProofs({ tools }: Content): Finding[] {
  return tools.flatMap(({ name, policies, cases }) =>
    policies.flatMap(({ id, path, loaded }) => {
      const document = cases.find((each) => each.id === id);
      if (loaded.verdict !== 'valid' || !document?.value) return [];
      const proof = { policy: loaded.policy, cases: document.value.cases, tools: [name], borrowed: [] };
      return proofFindings(proof, path, (place) => loaded.source.valuePosition(place), document);
    }),
  );
}

/** Postures are assembled from the tools, so they are proved only when these are sound. */
function postureProofs(content: Content): Finding[] {
  const catalogue = joinCatalogue(content);
  return catalogue.postures.flatMap(({ file, path, decisions }) => {
    const cases = content.postures.find((posture) => posture.path === path)?.cases;
    if (!cases) return [];
    const proof = {
      policy: file.policy,
      cases: file.cases,
      tools: decisions.map(({ tool }) => tool.tool.name),
      borrowed: decisions.flatMap(({ variant }) => variant.cases),
    };
    return proofFindings(proof, path, () => ({ line: 1, column: 1 }), cases);
  });
}

/** Reads the content under a root and finds every fault of it. The findings come in reading order. */
export async function validate(root: string): Promise<Validation> {
  const { content, findings } = await readContent(root);
  const found: Finding[] = [
    ...findings,
    ...contentRules.flatMap(({ code, find }) => find(content).map((fault) => ({ ...fault, code }))),
    ...policyFindings(content),
    ...toolProofs(content),
  ];
  const all = found.length > 0 ? found : postureProofs(content);
  const cases = [
    ...content.tools.flatMap((tool) => tool.cases),
    ...content.postures.flatMap((posture) => posture.cases ?? []),
  ];
  const calls = cases.flatMap(({ value }) => value?.cases.flatMap((one) => one.calls) ?? []);
  return {
    findings: inReadingOrder(all),
    counts: {
      tools: content.tools.length,
      policies: content.tools.reduce((sum, { policies }) => sum + policies.length, 0),
      postures: content.postures.length,
      calls: calls.reduce((sum, { times }) => sum + (times ?? 1), 0),
    },
  };
}
