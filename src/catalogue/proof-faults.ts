/** What the cases contradict or leave unproved, at its line in the cases or in the policy. */
import type { Policy } from '../policy/format.ts';
import type { AssembledPosture } from './join/join-postures.ts';
import { namedTools } from './policy-text/tool-block.ts';
import { posturePosition, toolOf } from './posture-position.ts';
import { gapsInProof, type ProofGap } from './proof/index.ts';
import type { Content, PolicyFolder, PolicyText, PostureFiles } from './read/content.ts';
import type { ContentDocument } from './read/document.ts';
import type { Fault, Position } from './report/fault.ts';
import type { Cases } from './schema/cases.ts';

/** Runs the cases of every tool's policy that the engine takes. */
export const toolProofs = ({ tools }: Content): Fault[] =>
  tools.flatMap((folder) =>
    // A policy for other tools has a fault of its own, and all its cases would fail for that reason alone.
    proofsIn(folder, {
      isProved: (policy) => namedTools(policy).join() === folder.name,
      mustAllow: false,
    }),
  );

/** Runs the cases of every prevention policy that the engine takes. */
export const attackProofs = ({ attacks }: Content): Fault[] =>
  proofsIn(attacks, { isProved: () => true, mustAllow: true });

/** Runs the cases of those policies of a folder that the engine takes. They must call each tool that a policy names. */
const proofsIn = (
  { policies, cases }: PolicyFolder,
  { isProved, mustAllow }: { isProved: (policy: Policy) => boolean; mustAllow: boolean },
): Fault[] =>
  policies.flatMap(({ id, path, loaded, published }: PolicyText) => {
    const document = cases.find((each) => each.id === id);
    if (loaded.verdict !== 'valid' || published.loaded.verdict !== 'valid') return [];
    const { policy } = published.loaded;
    if (!document?.value || !isProved(policy)) return [];
    const tools = namedTools(policy).filter((tool) => tool !== '*');
    const proof = { policy, cases: document.value.cases, tools, borrowed: [], mustAllow };
    return placedGaps(gapsInProof(proof), document, path, (place) => loaded.source.keyPosition(place));
  });

/**
 * Runs the cases of every posture. The text of its policy is in no file, so places in it are told by the tool. What
 * has been found in the tool's own policy is not said again.
 */
export const postureProofs = (
  postures: readonly AssembledPosture[],
  filesOf: (posture: AssembledPosture) => PostureFiles,
  ofTools: readonly Fault[],
): Fault[] =>
  postures.flatMap((assembled) => {
    const { loaded, chosen } = assembled;
    const files = filesOf(assembled);
    const { path, cases } = files;
    if (loaded.verdict !== 'valid' || !cases?.value) return [];
    const proof = {
      policy: loaded.policy,
      cases: cases.value.cases,
      tools: chosen.map(({ tool }) => tool.tool.name),
      borrowed: chosen.flatMap(({ variant }) => variant.cases),
      mustAllow: false,
    };
    const said = (gap: ProofGap): boolean => {
      const { where, code } = gap;
      const own =
        where.file === 'policy' && chosen.find(({ tool }) => tool.tool.name === toolOf(where.place));
      return (
        own !== undefined &&
        own !== false &&
        ofTools.some((each) => each.file === own.variant.path && each.code === code)
      );
    };
    return placedGaps(
      gapsInProof(proof).filter((gap) => !said(gap)),
      cases,
      path,
      (place) => posturePosition(files, place),
    );
  });

function placedGaps(
  gaps: readonly ProofGap[],
  cases: ContentDocument<Cases>,
  policyPath: string,
  policyPosition: (place: string) => Position,
): Fault[] {
  return gaps.map(({ code, message, hint, where }) => {
    if (where.file === 'policy') {
      const { line, column } = policyPosition(where.place);
      return { file: policyPath, line, column, code, message: `${where.place}: ${message}`, hint };
    }
    const named = `${callName(cases.value, where.path)}${message}`;
    return { file: cases.path, ...cases.at(...where.path), code, message: named, hint };
  });
}

/** The case and call that a fault is about, such as `Case "A fresh count", call 2 of ping: `. */
function callName(cases: Cases | null, path: (ProofGap['where'] & { file: 'cases' })['path']): string {
  const [, caseIndex, , callIndex] = path;
  const found = typeof caseIndex === 'number' ? cases?.cases[caseIndex] : undefined;
  if (found === undefined) return '';
  const call = typeof callIndex === 'number' ? found.calls[callIndex] : undefined;
  const which =
    call === undefined || typeof callIndex !== 'number' ? '' : `, call ${callIndex + 1} of ${call.tool}`;
  return `Case "${found.title}"${which}: `;
}
