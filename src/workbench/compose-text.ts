import type { Composition } from '../catalogue/composing/composition.ts';
import { assemblePosture, type PostureBlock } from '../catalogue/policy-text/assemble-posture.ts';
import type { WorkbenchData } from './data.ts';

/** The policy of a composition, put together as the published postures are. */
export function composeText(data: WorkbenchData, { posture: id, tools }: Composition): string {
  const posture = data.postures.find((each) => each.id === id);
  const blocks = data.tools.flatMap((tool): PostureBlock[] => {
    const choice = tools[tool.name] ?? 'blocked';
    if (choice === 'blocked') return [];
    if (choice === 'hidden') return [{ group: tool.group, list: 'hide', block: `  - ${tool.name}\n` }];
    const variant = tool.variants.find((each) => each.id === choice.variant);
    return variant === undefined ? [] : [{ group: tool.group, list: variant.list, block: variant.block }];
  });
  const text = assemblePosture(
    posture ?? { title: 'Composed', summary: '', default: 'deny' },
    data.server.title,
    blocks,
  );
  return `# yaml-language-server: $schema=${data.schema_url}\n${text}`;
}
