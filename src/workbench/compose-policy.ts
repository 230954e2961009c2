import { assemblePosture, type PostureBlock } from '../catalogue/policy-text/assemble-posture.ts';
import type { WorkbenchData } from './data.ts';
import { choiceOf, type Work } from './work.ts';

/** The policy of a work: what was edited by hand, or the choices put together as the published postures are. */
export const policyText = (data: WorkbenchData, work: Work): string => work.text ?? composePolicy(data, work);

function composePolicy(data: WorkbenchData, work: Work): string {
  const blocks = data.tools.flatMap((tool): PostureBlock[] => {
    const choice = choiceOf(work, tool.name);
    if (choice.kind === 'blocked') return [];
    if (choice.kind === 'hidden') return [{ group: tool.group, list: 'hide', block: `  - ${tool.name}\n` }];
    const variant = tool.variants.find(({ id }) => id === choice.variant);
    return variant === undefined ? [] : [{ group: tool.group, list: variant.list, block: variant.block }];
  });
  const { start } = work;
  const posture = data.postures.find(({ id }) => start.from === 'posture' && start.posture === id);
  const wildcard = data.postures.find(({ id }) => id === work.wildcard)?.wildcard;
  const head =
    posture !== undefined && isUnchanged(work, posture.tools)
      ? posture
      : { title: 'composed in the workbench', summary: '' };
  const text = assemblePosture(
    {
      title: head.title,
      summary: head.summary,
      ...('key_permission' in head ? { key_permission: head.key_permission } : {}),
      default: 'deny',
      wildcard,
    },
    data.server.title,
    blocks,
  );
  return `${data.schema_line}\n${text}`;
}

/** Whether the choices are still those of the posture that the work began with. */
const isUnchanged = (work: Work, tools: Readonly<Record<string, string>>): boolean =>
  Object.keys(work.settings).length === 0 &&
  Object.entries(tools).every(([tool, variant]) => {
    const choice = choiceOf(work, tool);
    return choice.kind === 'variant' && choice.variant === variant;
  });
