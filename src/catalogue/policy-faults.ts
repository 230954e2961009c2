/** What the engine refuses, and what it takes that misleads, at its own line where the file has one. */
import { checkLoaded, problemsOf } from '../policy/check/check-policy.ts';
import type { Problem } from '../policy/problem.ts';
import type { AssembledPosture } from './join/join-postures.ts';
import { namedTools } from './policy-text/tool-block.ts';
import { posturePosition } from './posture-position.ts';
import type { Content, PolicyText, PostureFiles } from './read/content.ts';
import type { Fault } from './report/fault.ts';
import type { KnownServers } from './server-knowledge.ts';

/** Said of a posture whose parts are sound and whose whole is not. */
export const postureRefused = {
  code: 'posture-refused',
  meaning: 'The engine refuses the full policy of a posture, though it takes each part by itself.',
};

/** What the engine refuses in the policies of tools and cases, and what it takes that misleads. */
export const policyFaults = ({ tools, attacks }: Content, servers: KnownServers): Fault[] => [
  ...tools.flatMap(({ server, name, policies }) =>
    policies
      // A policy for other tools has a fault of its own, from which most of the others would follow.
      .filter(({ loaded }) => loaded.verdict !== 'valid' || namedTools(loaded.policy).join() === name)
      .flatMap((file) => fileFaults(file, server, servers)),
  ),
  ...attacks.policies.flatMap((file) => {
    const about = attacks.pages.find(({ id }) => id === file.id)?.value?.call_policy;
    const server = about === undefined || about.verdict === 'does-not-stop' ? null : about.policy.server;
    return fileFaults(file, server, servers);
  }),
];

function fileFaults({ path, loaded }: PolicyText, server: string | null, servers: KnownServers): Fault[] {
  const knowledge = server === null ? undefined : servers.get(server);
  return problemsOf(checkLoaded(loaded, knowledge ?? null)).map(({ line, column, code, message, hint }) => ({
    file: path,
    line,
    column,
    code,
    message,
    hint,
  }));
}

/** The same of the postures' full policies, without what has been said of a tool's own. */
export const postureFaults = (
  postures: readonly AssembledPosture[],
  filesOf: (posture: AssembledPosture) => PostureFiles,
  servers: KnownServers,
  ofTools: readonly Fault[],
): Fault[] =>
  postures.flatMap((posture) => {
    const { text, server, loaded } = posture;
    const files = filesOf(posture);
    const said = new Set(ofTools.map(({ code, message }) => `${code} ${message}`));
    return problemsOf(checkLoaded(loaded, servers.get(server.id) ?? null))
      .filter(({ code, message }) => !said.has(`${code} ${message}`))
      .map((problem) => postureFault(files, text, problem));
  });

/** Each part of a refused policy is sound, so the wildcard is the suspect. */
function postureFault(files: PostureFiles, text: string, problem: Problem): Fault {
  const { line, code, message, hint, severity, place } = problem;
  const written = `line ${line} of the full policy, "${(text.split('\n')[line - 1] ?? '').trim()}"`;
  return severity === 'error'
    ? {
        file: files.path,
        ...posturePosition(files, ''),
        code: postureRefused.code,
        message: `The engine refuses ${written} (${code}): ${message}`,
        hint,
      }
    : {
        file: files.path,
        ...posturePosition(files, place),
        code,
        message: `In ${written}: ${message}`,
        hint,
      };
}
