import { toolAddress } from '../../catalogue/addresses.ts';
import type { ToolEntry } from '../../catalogue/catalogue.ts';
import { toolId } from '../../catalogue/entry-ids.ts';
import { worstCase } from '../../catalogue/request-budget.ts';
import { toolPath } from '../addresses.ts';
import type { ResponseData } from '../responses.ts';
import { entryLinks, type Surroundings } from './links.ts';
import { recommendedOfTool, toolPolicies } from './policies.ts';
import { toolRisk } from './risk.ts';

const links = (around: Surroundings, entry: ToolEntry) =>
  entryLinks(around, toolId(entry.tool), toolPath(entry.tool), toolAddress(entry.tool));

/** A tool as the list shows it. */
export function toolSummary(around: Surroundings, entry: ToolEntry): ResponseData<'tools'>[number] {
  return {
    ...entry.tool,
    ...links(around, entry),
    risk: toolRisk(around, entry.tool),
    recommended_policy: recommendedOfTool(around, entry),
  };
}

/** Everything on a tool. */
export function toolEntry(around: Surroundings, entry: ToolEntry): ResponseData<'tool'> {
  const worst = worstCase(entry.tool, entry.server);
  return {
    ...entry.tool,
    ...links(around, entry),
    risk: toolRisk(around, entry.tool),
    ...(worst && {
      worst_case: {
        weight: worst.weight,
        time_request_weight: worst.timeRequest,
        calls_per_minute: worst.callsPerMinute,
      },
    }),
    policies: toolPolicies(around, entry),
  };
}
