/** All checks of the content in one run. */
import { entriesOf } from './entries.ts';
import { assemblePostures, type AssembledPosture } from './join/join-postures.ts';
import { joinTools } from './join/join-tools.ts';
import { policyFaults, postureFaults } from './policy-faults.ts';
import { attackProofs, postureProofs, toolProofs } from './proof-faults.ts';
import { countCases } from './proof-counts.ts';
import { policyFolders, type Content, type PostureFiles } from './read/content.ts';
import { readContent, type FilesRead } from './read/read-content.ts';
import { inReadingOrder } from './report/fault.ts';
import type { Report } from './report/report.ts';
import { rules } from './rules/index.ts';
import { runRule } from './rules/support/run-rule.ts';
import { knownServers } from './server-knowledge.ts';

/** Reads the content under a root and finds every fault of it. `now` decides which dates lie in the future. */
export const validate = (root: string, now: Date): Report => validateContent(readContent(root), now);

/** Every fault of content that has been read, what reading found included. */
export function validateContent({ content, faults }: FilesRead, now: Date): Report {
  const entries = entriesOf(content);
  const toolsOf = Map.groupBy(content.tools, ({ server }) => server);
  const postures = assemblePostures(
    entries,
    joinTools(entries),
    (server) => toolsOf.get(server)?.length ?? 0,
  );
  const filesByPath = new Map(content.postures.map((files) => [files.path, files]));
  const filesOf = ({ entry }: AssembledPosture): PostureFiles => {
    const files = filesByPath.get(entry.filePath);
    if (!files) throw new Error(`${entry.filePath} was not read.`);
    return files;
  };
  const surroundings = { content, latestDay: latestDay(now) };
  const servers = knownServers(content);
  const ofTools = toolProofs(content);
  const ofPolicies = policyFaults(content, servers);
  const all = [
    ...faults,
    ...rules.flatMap((rule) => runRule(rule, surroundings)),
    ...ofPolicies,
    ...postureFaults(postures, filesOf, servers, ofPolicies),
    ...ofTools,
    ...attackProofs(content),
    ...postureProofs(postures, filesOf, ofTools),
  ];
  return { faults: inReadingOrder(all), counts: countsOf(content) };
}

/** The day it is on the Line Islands, where each day begins first: 14 hours ahead of UTC. */
const latestDay = (now: Date): string => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

function countsOf(content: Content): Report['counts'] {
  const { tools, postures, attacks } = content;
  const folders = policyFolders(content);
  const documents = [
    ...folders.flatMap((folder) => folder.cases),
    ...postures.flatMap((posture) => posture.cases ?? []),
  ];
  return {
    tools: tools.length,
    policies: folders.reduce((sum, { policyIds }) => sum + policyIds.length, 0),
    postures: postures.length,
    attacks: attacks.pageIds.length,
    ...countCases(documents.flatMap(({ value }) => value?.cases ?? [])),
  };
}
