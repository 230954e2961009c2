import type { ToolEntry } from '../../catalogue/catalogue.ts';
import type { Tool } from '../../catalogue/schema/tool.ts';

export type Hint = keyof Tool['server_hints'];

interface HintMeaning {
  readonly hint: Hint;
  /** The hint as an adjective. */
  readonly word: string;
  /** The hint as the protocol spells it. */
  readonly spelling: string;
  /** What the protocol asks, and where our measure is another. */
  readonly meaning: string;
}

/** The four hints of MCP's ToolAnnotations, in its order. */
export const hints: readonly HintMeaning[] = [
  {
    hint: 'read_only',
    word: 'read-only',
    spelling: 'readOnlyHint',
    meaning: 'The tool changes nothing around it.',
  },
  {
    hint: 'destructive',
    word: 'destructive',
    spelling: 'destructiveHint',
    meaning:
      'The tool may do more than add. We ask something else: whether a call spends, or takes away, what a second call cannot bring back.',
  },
  {
    hint: 'idempotent',
    word: 'idempotent',
    spelling: 'idempotentHint',
    meaning: 'The same call, made again, has no further effect.',
  },
  {
    hint: 'open_world',
    word: 'open-world',
    spelling: 'openWorldHint',
    meaning: 'The tool deals with others outside. A web search does, a memory does not.',
  },
];

export interface HintDifferences extends HintMeaning {
  readonly tools: readonly {
    readonly tool: Tool;
    /** What the server declares. */
    readonly declared: boolean;
    readonly why: string;
  }[];
}

/** Where our label is not what the server declares: the hints that differ for some tool, with those tools. */
export const hintDifferences = (entries: readonly ToolEntry[]): HintDifferences[] =>
  hints
    .map((each) => ({
      ...each,
      tools: entries.flatMap(({ tool }) =>
        tool.hint_differences
          .filter(({ hint }) => hint === each.hint)
          .map(({ why }) => ({ tool, declared: tool.server_hints[each.hint], why })),
      ),
    }))
    .filter(({ tools }) => tools.length > 0);
