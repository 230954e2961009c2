import { decidingPlace } from '../../policy/deciding-rule.ts';
import type { Decision } from '../../policy/decide.ts';
import type { ToolDifference, Witness } from '../../policy/difference/difference.ts';
import { visible } from '../console.ts';

/** Turns what an edit changes into text for one kind of reader. */
type DifferenceReporter = (differences: readonly ToolDifference[]) => string;

const unlisted = 'every tool that is not listed';
const nothing = 'Nothing is decided otherwise, as far as was tried.';

const text: DifferenceReporter = (differences) =>
  differences.length === 0
    ? `${nothing}\n`
    : differences
        .map((each) =>
          [`${each.kind.padEnd(9)}  ${visible(each.tool ?? unlisted)}\n`, ...linesOf(each)].join(''),
        )
        .join('');

const linesOf = (difference: ToolDifference): string[] =>
  witnessesOf(difference).map((witness) => `    ${inWords(witness)}\n`);

const witnessesOf = ({ wider, stricter, reworded }: ToolDifference): Witness[] =>
  [wider, stricter, ...(wider === null && stricter === null ? [reworded] : [])].filter(
    (each) => each !== null,
  );

function inWords({ call, after, before, seconds, old, new: edited }: Witness): string {
  const made = `${call.tool} ${JSON.stringify(call.arguments)}`;
  const calls = `${after} ${after === 1 ? 'call' : 'calls'} of ${before ?? 'the same'}`;
  const earlier = after === 0 ? '' : ` after ${calls}`;
  const later = seconds === 0 ? '' : `, ${seconds} seconds into the day`;
  return visible(
    `${made}${earlier}${later}: ${decisionInWords(old)} before, now ${decisionInWords(edited)}`,
  ).replaceAll('\n', ' ');
}

const decisionInWords = (decision: Decision): string =>
  decision.decision === 'allow'
    ? 'allowed'
    : `denied by ${decidingPlace(decision.rule)} (${decision.message})`;

/** For a comment on a pull request. What stands in a policy cannot leave the code it is shown as. */
const markdown: DifferenceReporter = (differences) =>
  differences.length === 0
    ? `${nothing}\n`
    : differences
        .map(
          (each) =>
            `- **${each.kind}**: ${each.tool === null ? unlisted : code(each.tool)}\n${witnessesOf(each)
              .map((witness) => `  - ${code(inWords(witness))}\n`)
              .join('')}`,
        )
        .join('');

function code(words: string): string {
  const shown = visible(words).replaceAll('\n', ' ');
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${shown}\`` : `${fence} ${shown} ${fence}`;
}

const json: DifferenceReporter = (differences) => {
  const decision = (each: Decision) =>
    each.decision === 'allow'
      ? { decision: each.decision }
      : { decision: each.decision, message: each.message, rule: decidingPlace(each.rule) };
  const witness = (each: Witness | null) =>
    each && { ...each, old: decision(each.old), new: decision(each.new) };
  const listed = differences.map(({ tool, kind, wider, stricter, reworded }) => ({
    tool,
    kind,
    wider: witness(wider),
    stricter: witness(stricter),
    reworded: witness(reworded),
  }));
  return `${JSON.stringify({ differences: listed }, null, 2)}\n`;
};

/** The reporters by the name that `--format` gives them. */
export const differenceReporters = { text, json, markdown };
