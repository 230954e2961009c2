import { unmetExpectations } from '../catalogue/proof/expectations.ts';
import type { Command } from './command.ts';
import { asProblem, proveCases } from './prove-cases.ts';

export const testCommand: Command = {
  help: `Makes the calls of each file of cases against the policy and says which get another decision,
or another message, than the case expects. Counters start empty in each case.

A file of cases is YAML:
  cases:
    - title: A note of another title is stopped
      calls:
        - { tool: read_note, arguments: { title: Diary }, expect: deny, message: Not the diary. }

  --format F   text (unless given), json, github for annotations, sarif, or junit
  --help       this text

Exit status: 0 every expectation met, 1 not, or the engine refuses the policy, 2 wrong use or a file
that cannot be read.
`,

  run: (args, console, program) =>
    proveCases(args, console, program, (policy, files) =>
      files.map(({ file, cases, at }) => {
        const found = cases.map((each) => ({ title: each.title, unmet: unmetExpectations(policy, [each]) }));
        return {
          file,
          verdict: 'valid',
          passed: found.filter(({ unmet }) => unmet.length === 0).map(({ title }) => title),
          problems: found.flatMap(({ title, unmet }, index) =>
            unmet.map((gap) => {
              const path = gap.where.file === 'cases' ? gap.where.path.with(1, index) : [];
              return asProblem({ ...gap, message: `${title}: ${gap.message}` }, '', at(...path));
            }),
          ),
        };
      }),
    ),
};
