import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { readCall, runCase } from '../../src/catalogue/run-cases.ts';
import type { Sample } from './samples.ts';

const engineModules = {
  loader: z.object({ loadPoliciesFromToml: z.custom<LoadPolicies>((value) => typeof value === 'function') }),
  engine: z.object({ PolicyEngine: z.custom<EngineClass>((value) => typeof value === 'function') }),
};
type LoadPolicies = (
  paths: string[],
  tier: () => number,
) => Promise<{ rules: unknown[]; errors: { message: string; details?: string; severity?: string }[] }>;
type EngineClass = new (config: { rules: unknown[]; approvalMode?: string }) => {
  check: (
    call: { name: string; args: Record<string, unknown> },
    server: string,
  ) => Promise<{ decision: string }>;
};

/** Loads each file with the client's loader as a user's policy, and decides the calls of all cases with its engine. */
export async function checkGemini(place: string, own: readonly Sample[]): Promise<string[]> {
  const policyFolder = join(place, 'node_modules/@google/gemini-cli-core/dist/src/policy');
  // The engine tells each step.
  console.debug = () => undefined;
  const load = (name: string): Promise<unknown> => import(pathToFileURL(join(policyFolder, name)).href);
  const { loadPoliciesFromToml } = engineModules.loader.parse(await load('toml-loader.js'));
  const { PolicyEngine } = engineModules.engine.parse(await load('policy-engine.js'));
  const faults: string[] = [];
  let calls = 0;
  for (const { text, source, server, losses, address } of own) {
    const path = join(place, 'policy.toml');
    await writeFile(path, text);
    const { rules, errors } = await loadPoliciesFromToml([path], () => 4);
    faults.push(...errors.map(({ message, details = '' }) => `${address}: ${message} ${details}`));
    const lost = new Set(losses.filter(({ code }) => code !== 'no-message').flatMap(({ tools }) => tools));
    for (const approvalMode of ['default', 'yolo']) {
      const engine = new PolicyEngine({ rules: [...rules], approvalMode });
      for (const oneCase of source.cases) {
        for (const { call, decisions } of runCase(source.policy, oneCase)) {
          const read = readCall(call);
          if ('unread' in read) continue;
          const { tool, arguments: args } = read.call;
          const { decision } = await engine.check(
            { name: `mcp_${server}_${tool}`, args: { ...args } },
            server,
          );
          for (const own of new Set(decisions.map((each) => each.decision))) {
            calls++;
            const isRight = lost.has(tool) ? own === 'allow' || decision !== 'allow' : own === decision;
            // What is open must not be closed either: it is allowed or asked about.
            const isUsable = own !== 'allow' || decision !== 'deny';
            if (!isRight || !isUsable)
              faults.push(
                `${address}: ${oneCase.title}: ${tool}: policy ${own}, client ${decision} (${approvalMode})`,
              );
          }
        }
      }
    }
  }
  console.log(`         ${calls} decisions compared, in the default mode and in yolo mode`);
  return faults;
}
