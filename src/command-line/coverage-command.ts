import { limitsNotCrossed } from '../catalogue/proof/limit-edges.ts';
import { rulesNotNeeded } from '../catalogue/proof/needed-rules.ts';
import type { Command } from './command.ts';
import { proveCases } from './prove-cases.ts';

export const coverageCommand: Command = {
  help: `Takes each rule out in turn, and moves each limit by one step and each window, and says where all
cases would still end the same: what no case needs, nobody would miss if an edit lost it.

  --format F   text (unless given), json, github for annotations, sarif, or junit
  --help       this text

Exit status: 0 every rule and limit is needed, 1 some are not, or the engine refuses the policy,
2 wrong use or a file that cannot be read.
`,

  run: (args, console, program) =>
    proveCases(args, console, program, (policy, files, report) => {
      const cases = files.flatMap((each) => each.cases);
      return [report([...rulesNotNeeded(policy, cases), ...limitsNotCrossed(policy, cases)])];
    }),
};
