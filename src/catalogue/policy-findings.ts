/** What the engine refuses, at its own line where the file has one. */
import type { AssembledPosture } from './join/join-postures.ts';
import type { Content } from './read/content.ts';
import type { Finding } from './report/finding.ts';

/** Said of a posture whose parts are sound and whose whole is not. */
export const postureRefused = {
  code: 'posture-refused',
  meaning: 'The engine refuses the full policy of a posture, though it takes each part by itself.',
};

/** What the engine refuses in the tools' policies. */
export const policyFindings = ({ tools }: Content): Finding[] =>
  tools.flatMap(({ policies }) =>
    policies.flatMap(({ path, loaded }) =>
      loaded.problems.map(({ line, column, code, message, hint }) => ({
        file: path,
        line,
        column,
        code,
        message,
        hint,
      })),
    ),
  );

/** What the engine refuses in the postures' policies. Their tools' parts are sound, so the wildcard is the suspect. */
export const postureFindings = (postures: readonly AssembledPosture[]): Finding[] =>
  postures.flatMap(({ files: { path, posture }, text, loaded }) =>
    loaded.problems.map(({ line, code, message, hint }) => ({
      file: path,
      ...(posture?.at('wildcard') ?? { line: 1, column: 1 }),
      code: postureRefused.code,
      message: `The engine refuses line ${line} of the full policy, "${(text.split('\n')[line - 1] ?? '').trim()}" (${code}): ${message}`,
      hint,
    })),
  );
