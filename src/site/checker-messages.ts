import { checkPolicy, problemsOf } from '../policy/check/check-policy.ts';
import { exampleServer } from '../policy/check/example-server.ts';
import { examplesOf } from '../policy/check/rule-examples.ts';
import { checkRules } from '../policy/check/rules/index.ts';
import type { ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { explanations } from '../policy/explanations/index.ts';
import type { Problem } from '../policy/problem.ts';

/** What the documentation shows of one kind of problem. */
export interface CheckerMessage {
  readonly code: string;
  readonly meaning: string;
  /** A policy that has the problem; null for one that cannot be printed. */
  readonly example: string | null;
  /** What the checker says of the example. */
  readonly problem: Problem;
  /** The example mended, where the checks have one. */
  readonly mended: string | null;
}

/** Longer examples are made to be too large, and nobody reads them to the end. */
const longestExample = 800;

/** Every error, in the order in which a text is read: first what is no YAML, last what the engine refuses in a rule. */
export const errorMessages = (): CheckerMessage[] =>
  Object.entries(explanations).map(([code, { meaning, example }]) => ({
    code,
    meaning,
    example: typeof example === 'string' ? shortened(example) : null,
    problem: problemOf(code, example, null),
    mended: null,
  }));

/** Every warning. */
export const warningMessages = (): CheckerMessage[] =>
  checkRules.map(({ code, looksAt }) => {
    const { found, fine } = examplesOf(code);
    return {
      code,
      meaning: `Looks at ${looksAt}.`,
      example: found,
      problem: problemOf(code, found, exampleServer),
      mended: fine,
    };
  });

/** The problem of an example, as the checker words it. */
function problemOf(code: string, example: string | Uint8Array, server: ServerKnowledge | null): Problem {
  const problem = problemsOf(checkPolicy(example, server)).find((each) => each.code === code);
  if (problem === undefined) throw new Error(`The example of ${code} does not show it.`);
  return problem;
}

const shortened = (example: string): string =>
  example.length > longestExample ? `${example.slice(0, 60)}…\n` : visible(example);

/** Control characters as the pictures that Unicode has for them. */
const visible = (text: string): string =>
  text.replaceAll(/[\0-\u0008\u000b-\u001f]/g, (character) =>
    String.fromCharCode(0x2400 + character.charCodeAt(0)),
  );
