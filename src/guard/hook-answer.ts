import type { Client } from './hook-event.ts';

/**
 * What a client must read on standard output to stop a call. Nothing but the fields that each client knows: Codex takes a field
 * that it does not know for a hook that failed, and makes the call.
 */
export function denial(client: Client, reason: string): string {
  const answer =
    client === 'gemini-cli'
      ? { decision: 'deny', reason }
      : {
          hookSpecificOutput: {
            hookEventName: 'PreToolUse',
            permissionDecision: 'deny',
            permissionDecisionReason: reason,
          },
        };
  return `${JSON.stringify(answer)}\n`;
}

/** Lets the client go on as it would without a hook: its own rules still hold, and it may still ask. */
export const noObjection = '{}\n';
