/** Writes policies in the formats, without what there is to say of them: the part that the workbench's worker carries. */
import type { KnownTool } from '../check/server-knowledge.ts';
import { agentcore } from './cedar-agentcore.ts';
import { toolhive } from './cedar-toolhive.ts';
import { claudeCode } from './claude-code.ts';
import { codex } from './codex.ts';
import { cursor, cursorCli } from './cursor.ts';
import type { FormatRenderer, FormatSettings, Rendered, SourcePolicy } from './format.ts';
import { geminiCli } from './gemini-cli.ts';
import { intercept } from './intercept.ts';
import { opencode } from './opencode.ts';
import { shortForm } from './short-form.ts';
import { standingsOf } from './standings.ts';

/** How a policy is written in each format. */
export const formatRenderers: readonly FormatRenderer[] = [
  intercept,
  claudeCode,
  codex,
  geminiCli,
  opencode,
  cursor,
  cursorCli,
  toolhive,
  agentcore,
  shortForm,
];

/** Why a policy that the engine does not load is in no format. */
export const refusedByEngine = 'The engine refuses the policy, so it is not converted.';

/** A policy in a format, or what keeps it from being rendered. */
export type Conversion =
  | ({ readonly outcome: 'rendered' } & Rendered)
  | { readonly outcome: 'refused'; readonly problems: readonly string[] };

/** Renders a policy in a format, when the names of the server and its tools can stand in it. */
export function convertPolicy(
  format: FormatRenderer,
  source: SourcePolicy,
  tools: readonly KnownTool[],
  settings: FormatSettings,
): Conversion {
  const names = standingsOf(source.policy, tools).tools.map(({ tool }) => tool);
  const problems = format.nameProblems(settings.serverName, names);
  return problems.length > 0
    ? { outcome: 'refused', problems }
    : { outcome: 'rendered', ...format.render(source, tools, settings) };
}
