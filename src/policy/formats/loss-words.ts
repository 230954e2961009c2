import type { LossCode } from './losses.ts';

/** What a format does not enforce, or enforces in another way, for people. */
export const lossWords = {
  'no-rate-limit': {
    title: 'No limit on calls',
    sentence: 'The format cannot count calls, so limits such as 60/minute are not in the file.',
  },
  'no-counters': {
    title: 'No counters',
    sentence: 'Counters that a policy keeps itself, such as an amount a day, are not in the file.',
  },
  'no-conditions': {
    title: 'No conditions on arguments',
    sentence: 'Some or all conditions on the arguments of these tools are not in the file.',
  },
  'only-asks': {
    title: 'Asks instead',
    sentence:
      'For these tools a person is asked before each call, in place of the rules that are not in the file. Whoever answers has to know those rules.',
  },
  'closed-instead': {
    title: 'Closed instead',
    sentence:
      'These tools are open within rules that the format cannot hold. The file closes them; where a comment holds a rule, you can open them without the rest.',
  },
  'no-message': {
    title: 'No message',
    sentence: 'The agent is not told why a call is denied, nor what to do instead.',
  },
  'new-tools': {
    title: 'Tools added later',
    sentence:
      'The file lists the tools that are known today. The program treats a tool that the server adds later in its own way: most ask.',
  },
  'no-deny': {
    title: 'Cannot deny',
    sentence: 'The format has no way to deny a tool. The program asks before each call of these tools.',
  },
  'skips-questions': {
    title: 'Questions can be switched off',
    sentence:
      'The program has modes that answer every question with yes. In them, a tool that should be asked about runs.',
  },
  'shell-bypass': {
    title: 'Other ways to the service',
    sentence:
      'The file holds for this server alone. An agent that may run commands, and can read the key, reaches the service without it.',
  },
  'narrower-conditions': {
    title: 'Narrower conditions',
    sentence:
      'Some unusual values that the policy lets through are refused, such as a number where a text is meant.',
  },
  'decimals-cut': {
    title: 'Four decimal places',
    sentence:
      'The program cuts numbers after four decimal places: 100.00001 counts as 100. Do not rely on it for amounts of coins.',
  },
  'huge-numbers': {
    title: 'Huge numbers look absent',
    sentence:
      'The program drops a number above 922337203685477 before it looks at the call, so a forbidden argument with such a value looks absent.',
  },
  'not-listed': {
    title: 'Not in the list of tools',
    sentence:
      'The program checks the list of tools without arguments. A tool that is open only for certain arguments is missing from the list that the agent sees.',
  },
  'refused-by-engine': {
    title: 'Refused by the engine',
    sentence:
      'The open-source engine does not load this form. It is here for those who must hand it to another program.',
  },
  'forwards-unreadable': {
    title: 'Unreadable calls pass',
    sentence: 'The engine forwards a call that it cannot read to the server, without looking at any rule.',
  },
} as const satisfies Record<LossCode, { readonly title: string; readonly sentence: string }>;
