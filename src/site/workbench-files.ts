/** The files that the workbench fetches, made of the catalogue. */
import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { toolAddress, workbenchCasesAddress } from '../catalogue/addresses.ts';
import { composablePosture, composableVariant } from '../catalogue/composing/composable.ts';
import { groupTitle } from '../catalogue/group-title.ts';
import { policySchemaUrl } from '../catalogue/policy-text/schema-line.ts';
import { riskScore } from '../catalogue/risk-score.ts';
import type { Server } from '../catalogue/schema/server.ts';
import { toolDecision } from '../policy/tool-decision.ts';
import {
  dataVersion,
  type WorkbenchCases,
  type WorkbenchData,
  type WorkbenchPreset,
  type WorkbenchTool,
} from '../workbench/data.ts';
import type { ToolEntry } from '../catalogue/catalogue.ts';

/** All that composing and checking policies for a server needs. */
export function workbenchData(catalogue: Catalogue, server: Server): WorkbenchData {
  const tools = toolsOf(catalogue, server);
  return {
    version: dataVersion,
    server: { id: server.id, title: server.title },
    schema_url: policySchemaUrl(catalogue.site.address),
    tools: tools.map((entry) => workbenchTool(catalogue, entry)),
    postures: posturesOf(catalogue, server).map(({ posture, file }) => ({
      ...composablePosture(posture),
      recommended: posture.recommended,
      digest: digestOf(JSON.stringify([posture.default, posture.wildcard])),
      text: file.text,
    })),
    attacks: attacksOf(catalogue, server).map(({ attack: { id, title } }) => ({ id, title })),
    presets: presets(catalogue, tools),
    knowledge: catalogue.knowledge.get(server.id) ?? null,
    cases_address: workbenchCasesAddress(server.id),
  };
}

/** The cases of the attack library with a policy for a server. */
export function workbenchCases(catalogue: Catalogue, server: Server): WorkbenchCases {
  return {
    version: dataVersion,
    attacks: attacksOf(catalogue, server).map(({ attack: { id, title }, policy: { text, cases } }) => ({
      id,
      title,
      text,
      cases,
    })),
  };
}

const toolsOf = ({ tools }: Catalogue, { id }: Server) => tools.filter(({ server }) => server.id === id);

const posturesOf = ({ postures }: Catalogue, { id }: Server) =>
  postures.filter(({ server }) => server.id === id);

/** The cases with a policy for a server. */
const attacksOf = ({ attacks }: Catalogue, { id }: Server) =>
  attacks.flatMap(({ policy, ...entry }) => (policy?.server.id === id ? [{ ...entry, policy }] : []));

function workbenchTool({ risk }: Catalogue, { tool, server, category, policies }: ToolEntry): WorkbenchTool {
  const { score, title } = riskScore(tool, risk);
  return {
    name: tool.name,
    title: tool.title,
    address: toolAddress(tool),
    group: groupTitle({ tool, server }),
    category: { id: category.id, title: category.title },
    risk: { score, title },
    arguments: tool.arguments,
    undeclared_arguments: tool.undeclared_arguments,
    variants: policies.map((each) => {
      const composable = composableVariant(tool.name, each);
      return {
        ...composable,
        brief: each.variant.brief,
        recommended: each.variant.recommended,
        cases: each.cases,
        decision: toolDecision(each.policy, tool.name),
        digest: digestOf(composable.text),
      };
    }),
  };
}

/** Opens the mildest kind of access, and closes what has the gravest factor of risk. */
function presets({ categories, risk }: Catalogue, tools: readonly ToolEntry[]): WorkbenchPreset[] {
  const mildest = categories.find(({ id }) => tools.some(({ category }) => category.id === id));
  const gravest = risk.factors
    .toSorted((a, b) => b.score - a.score)
    .find(({ id }) => tools.some(({ tool }) => tool.risk_factors.some(({ factor }) => factor === id)));
  const names = (fits: (entry: ToolEntry) => boolean) => tools.filter(fits).map(({ tool }) => tool.name);
  return [
    ...(mildest
      ? [
          {
            label: `Open all ${mildest.title.toLowerCase()} tools`,
            action: 'open' as const,
            tools: names(({ category }) => category.id === mildest.id),
          },
        ]
      : []),
    ...(gravest
      ? [
          {
            label: `Block what ${gravest.title.toLowerCase()}`,
            action: 'block' as const,
            tools: names(({ tool }) => tool.risk_factors.some(({ factor }) => factor === gravest.id)),
          },
        ]
      : []),
  ];
}

/** Tells texts apart. Short, since a link has one for each tool. */
const digestOf = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('base64url').slice(0, 8);
