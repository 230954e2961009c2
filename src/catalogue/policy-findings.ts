import type { Content } from './read/content.ts';
import type { Finding } from './report/finding.ts';

/** What the engine refuses in the tools' policies, at its own line. */
export function policyFindings({ tools }: Content): Finding[] {
  return tools.flatMap(({ policies }) =>
    policies.flatMap(({ path, loaded }) =>
      loaded.problems.map(({ line, column, code, message, hint }) => ({ file: path, line, column, code, message, hint })),
    ),
  );
}
