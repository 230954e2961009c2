/** What the cases of a policy can fail to prove, with what each code means. */
export const proofCodes = {
  'case-decision': 'A call of a case is decided otherwise than the case says.',
  'case-message': 'A denied call gets another message than the case says.',
  'case-without-message': 'A case expects a denial and does not say its message.',
  'case-message-on-allowed': 'A case expects a call not to be denied and yet states a message.',
  'no-allowed-call': 'No call is allowed, though the policy can, or must, allow some.',
  'no-denied-call': 'No call is denied, though the policy can deny some.',
  'tool-not-called': 'No case calls a tool that the policy is for.',
  'rule-not-needed': 'No call is denied by this rule alone: without it every case would end the same.',
  'limit-not-reached': 'No call is denied that one step more would have allowed.',
  'limit-not-used-up': 'No call is allowed that one step less would have denied.',
  'window-not-crossed':
    'No call is allowed in the first second after a window in which the limit was used up.',
  'window-not-held': 'No call is denied late in the window, where a shorter window would allow it.',
} as const satisfies Record<string, string>;

export type ProofCode = keyof typeof proofCodes;

/** Where a gap belongs: a field of the cases file, or a place of the policy in the engine's notation. */
export type ProofPlace =
  | { readonly file: 'cases'; readonly path: readonly (string | number)[] }
  | { readonly file: 'policy'; readonly place: string };

/** One thing that the cases of a policy contradict or leave unproved. */
export interface ProofGap {
  readonly code: ProofCode;
  /** What was found, and what was expected. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
  readonly where: ProofPlace;
}

/** The whole cases file, when something is missing from it. */
export const wholeCases: ProofPlace = { file: 'cases', path: [] };
