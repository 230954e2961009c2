/** What the checks need to know of an argument of a tool. */
export interface KnownArgument {
  readonly name: string;
  /** As the server declares it; `any` when that may be of several types. Prices and quantities are often decimal strings. */
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'any';
  readonly required: boolean;
  /** Every value that can occur, when there are few. */
  readonly values?: readonly string[];
  /** Regular expression that every value fits, as far as the documents show. */
  readonly pattern?: string;
}

/** The types of arguments, in a sentence. */
export const typeInWords: Readonly<Record<KnownArgument['type'], string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  any: 'a value of any type',
};

/** What the checks need to know of a tool. */
export interface KnownTool {
  readonly name: string;
  readonly arguments: readonly KnownArgument[];
  /** Parameters that the server does not declare and yet passes on. */
  readonly undeclaredArguments: readonly string[];
  /** Whether it may take arguments of other names too: what is known of it leaves that open. */
  readonly takesOthers?: boolean;
  /** Why it must not be left open by accident, such as "moves money"; null when it may. */
  readonly grave: string | null;
  /** The most calls that the service behind the server itself lets through in a window, when that is known. */
  readonly ownLimits: readonly {
    readonly window: 'minute' | 'hour' | 'day';
    readonly calls: number;
    readonly source: string;
  }[];
}

/** A server whose tools are known, so that a policy can be checked against them. */
export interface ServerKnowledge {
  readonly title: string;
  readonly tools: readonly KnownTool[];
}
