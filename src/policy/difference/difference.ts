import type { Decision, ToolCall } from '../decide.ts';

/** A call that two policies decide otherwise, after the calls before it. */
export interface Witness {
  readonly call: ToolCall;
  /** How many calls were made before it: of this tool, with these arguments, unless `before` says otherwise. */
  readonly after: number;
  /** Another tool that was called before, as often as `after` says. */
  readonly before: string | null;
  /** Seconds since the calls began, which was at the start of a day. */
  readonly seconds: number;
  readonly old: Decision;
  readonly new: Decision;
}

/** What an edit made of a tool. */
export interface ToolDifference {
  /** The tool's name; null for every tool that neither policy lists. */
  readonly tool: string | null;
  /** `different`: words, or something of which no call was found that shows it. */
  readonly kind: 'wider' | 'stricter' | 'different';
  /** A call that the old policy denies and the new one allows. */
  readonly wider: Witness | null;
  /** A call that the old policy allows and the new one denies. */
  readonly stricter: Witness | null;
  /** A call that both deny with another message. */
  readonly reworded: Witness | null;
}

/** Whether the policies answer the call otherwise, be it only in other words. */
export const isAnsweredOtherwise = ({ old, new: edited }: Witness): boolean =>
  old.decision !== edited.decision || messageOf(old) !== messageOf(edited);

const messageOf = (decision: Decision): string => (decision.decision === 'deny' ? decision.message : '');
