/** The events that ask about calls of the tools of a policy. */

export { hookPolicy as policy } from '../../../scripts/clients/hook-policy.ts';

export const words = ['hook', '--policy', 'policy.yaml', '--state', 'state'];

/** Events as Claude Code 2.1.331, Codex 0.169.0 and Gemini CLI 0.61.0 sent them when they were run, but for names and places. */
export const events = {
  'Claude Code': (tool: string, input: unknown, more: object = {}) => ({
    session_id: 'abc123',
    transcript_path: '/home/user/.claude/projects/p/abc123.jsonl',
    cwd: '/home/user/p',
    prompt_id: '2ec6abc0',
    permission_mode: 'default',
    effort: { level: 'medium' },
    hook_event_name: 'PreToolUse',
    tool_name: `mcp__bank__${tool}`,
    tool_input: input,
    tool_use_id: 'toolu_01ABC123',
    mcp_server: { name: 'bank', source: 'user' },
    ...more,
  }),
  Codex: (tool: string, input: unknown, more: object = {}) => ({
    session_id: '0199',
    turn_id: '1',
    transcript_path: '/home/user/.codex/sessions/2026/11/24/rollout.jsonl',
    cwd: '/home/user/p',
    hook_event_name: 'PreToolUse',
    model: 'gpt',
    permission_mode: 'default',
    tool_name: `mcp__bank__${tool}`,
    tool_input: input,
    tool_use_id: 'call_1',
    ...more,
  }),
  'Gemini CLI': (tool: string, input: unknown, more: object = {}) => ({
    session_id: 'abc',
    transcript_path: '/tmp/t.json',
    cwd: '/home/user/p',
    hook_event_name: 'BeforeTool',
    timestamp: '2026-11-24T10:00:00Z',
    tool_name: `mcp_bank_${tool}`,
    tool_input: input,
    mcp_context: { server_name: 'bank', tool_name: tool, command: 'npx', args: ['bank'] },
    ...more,
  }),
};
export const claude = events['Claude Code'];
export const pay = (more: object = {}): string => JSON.stringify(claude('pay', { amount: 1 }, more));

const claudeDenial = (reason: string) => ({
  hookSpecificOutput: {
    hookEventName: 'PreToolUse',
    permissionDecision: 'deny',
    permissionDecisionReason: reason,
  },
});
export const denials = {
  'Claude Code': claudeDenial,
  Codex: claudeDenial,
  'Gemini CLI': (reason: string) => ({ decision: 'deny', reason }),
};
export const clients = ['Claude Code', 'Codex', 'Gemini CLI'] as const;
