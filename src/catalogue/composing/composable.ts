/** What the catalogue holds, as composing takes it. */
import type { ToolPolicy } from '../catalogue.ts';
import { listOf } from '../policy-text/tool-block.ts';
import type { Posture } from '../schema/posture.ts';
import type { ComposablePosture, ComposableVariant } from './composition.ts';

/** One of a tool's policies, with its text as the author wrote it: without the line for editors. */
export const composableVariant = (
  tool: string,
  { variant: { id, title, use_when, parameters, phrases }, policy, text, block }: ToolPolicy,
): Pick<
  ComposableVariant,
  'id' | 'title' | 'use_when' | 'parameters' | 'phrases' | 'text' | 'block' | 'list'
> => ({
  id,
  title,
  use_when,
  parameters,
  phrases,
  text: text.slice(text.indexOf('\n') + 1),
  block,
  list: listOf(policy, tool) ?? 'tools',
});

/** A posture, without what pages alone say of it. */
export const composablePosture = ({
  id,
  title,
  summary,
  key_permission,
  default: fallback,
  wildcard,
  tools,
}: Posture): ComposablePosture => ({
  id,
  title,
  summary,
  key_permission,
  default: fallback,
  wildcard,
  tools,
});
