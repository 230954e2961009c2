import type { Problem } from '../../problem.ts';
import { offsetsIn } from '../../text-offset.ts';
import { checkPolicy, problemsOf, type Checked } from '../check-policy.ts';
import type { ServerKnowledge } from '../server-knowledge.ts';
import { shortFormEquivalent, shortFormCode } from '../short-form/name-short-form.ts';
import { subjectOf } from '../subject.ts';
import { applyFix, type Fix, type FixFinder } from './fix.ts';
import { loadFixes } from './load-fixes.ts';
import { warningFixes } from './warning-fixes.ts';

/** The short form of a policy as a whole, written so that the engine takes it. */
const writeEquivalent: FixFinder = (_problem, { text, loaded }) => {
  const insert = shortFormEquivalent(loaded);
  return insert === null
    ? null
    : { title: 'Write it in the engine’s format', edits: [{ from: 0, to: text.length, insert }] };
};

const finders: Readonly<Record<string, FixFinder>> = {
  ...loadFixes,
  ...warningFixes,
  [shortFormCode]: writeEquivalent,
};

/** Codes of problems that may have a fix. */
export const fixableCodes: readonly string[] = Object.keys(finders);

/**
 * The fixes of a policy's problems, each tried before it is offered: the problem is gone with it, and the engine refuses nothing
 * more than before.
 *
 * @param goOn Asked before each try, so that a policy with very many problems does not take long.
 */
export function provedFixes(
  text: string,
  checked: Checked,
  server: ServerKnowledge | null,
  goOn: () => boolean = () => true,
): ReadonlyMap<Problem, Fix> {
  const { loaded } = checked;
  const subject = { text, loaded, checked: subjectOf(loaded, server), offsetAt: offsetsIn(text) };
  const proved = new Map<Problem, Fix>();
  for (const problem of problemsOf(checked)) {
    const finder = Object.hasOwn(finders, problem.code) ? finders[problem.code] : undefined;
    if (finder === undefined) continue;
    if (!goOn()) break;
    const fix = finder(problem, subject);
    if (fix !== null && mends(applyFix(text, fix), problem, checked, server)) proved.set(problem, fix);
  }
  return proved;
}

/** A text that cannot be read says only the first thing that is wrong, so the next one may appear. */
function mends(mended: string, problem: Problem, before: Checked, server: ServerKnowledge | null): boolean {
  const after = checkPolicy(mended, server);
  const like = (checked: Checked): number =>
    problemsOf(checked).filter(({ code }) => code === problem.code).length;
  if (before.loaded.verdict === 'unreadable')
    return !problemsOf(after).some(
      ({ code, line, column }) =>
        code === problem.code && (line < problem.line || (line === problem.line && column <= problem.column)),
    );
  return like(after) < like(before) && after.errors.length <= before.errors.length;
}
