/** The formats into which a policy can be rendered, and the one way to render it. */
import { agentcoreFacts } from './cedar-agentcore.ts';
import { toolhiveFacts } from './cedar-toolhive.ts';
import { claudeCodeFacts } from './claude-code.ts';
import { codexFacts } from './codex.ts';
import { formatRenderers } from './convert.ts';
import { cursorCliFacts, cursorFacts } from './cursor.ts';
import type { FormatFacts, PolicyFormat } from './format.ts';
import { geminiCliFacts } from './gemini-cli.ts';
import { interceptFacts } from './intercept.ts';
import { opencodeFacts } from './opencode.ts';
import { shortFormFacts } from './short-form.ts';

export { convertPolicy, refusedByEngine, type Conversion } from './convert.ts';
export { lossWords } from './loss-words.ts';
export { lossCodes, type Loss, type LossCode } from './losses.ts';
export type { Carried, FormatSettings, PolicyFormat, Rendered, SourcePolicy } from './format.ts';

const facts: readonly FormatFacts[] = [
  interceptFacts,
  claudeCodeFacts,
  codexFacts,
  geminiCliFacts,
  opencodeFacts,
  cursorFacts,
  cursorCliFacts,
  toolhiveFacts,
  agentcoreFacts,
  shortFormFacts,
];

/** Every format, the policy itself first. */
export const policyFormats: readonly PolicyFormat[] = formatRenderers.map((renderer) => {
  const own = facts.find(({ id }) => id === renderer.id);
  if (own === undefined) throw new Error(`Nothing is said of the format ${renderer.id}.`);
  return { ...own, ...renderer };
});
