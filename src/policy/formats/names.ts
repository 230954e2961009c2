/** How each client spells a tool of a server, and which names it takes. Every format takes its names from here. */

/** A client's rule for names. */
interface NameRule {
  readonly client: string;
  readonly server: RegExp;
  /** What `server` asks for, to end the sentence "a server's name must be …". */
  readonly serverInWords: string;
  /** The most characters that a tool's spelling may have; the client shortens longer ones. */
  readonly longest?: number;
  readonly spell: (server: string, tool: string) => string;
}

const letters = /^[A-Za-z0-9_-]+$/;
const lettersInWords = 'letters, digits, _ and -';

/** The tools of MCP servers are spelled with these; a client rewrites others, so that a rule would not match. */
const toolLetters = /^[A-Za-z0-9_-]+$/;

export const nameRules = {
  'claude-code': {
    client: 'Claude Code',
    // Two underscores end the server's name.
    server: /^(?!.*__)(?!_)(?!.*_$)[A-Za-z0-9_-]+$/,
    serverInWords: `${lettersInWords}, without two underscores in a row or one at an end`,
    spell: (server, tool) => `mcp__${server}__${tool}`,
  },
  codex: {
    client: 'Codex',
    server: letters,
    serverInWords: lettersInWords,
    spell: (_server, tool) => tool,
  },
  'gemini-cli': {
    client: 'Gemini CLI',
    // The first underscore after mcp_ ends the server's name.
    server: /^[A-Za-z0-9-]+$/,
    serverInWords: 'letters, digits and -, without any underscore',
    longest: 63,
    spell: (server, tool) => `mcp_${server}_${tool}`,
  },
  opencode: {
    client: 'opencode',
    server: letters,
    serverInWords: lettersInWords,
    spell: (server, tool) => `${server}_${tool}`,
  },
  cursor: {
    client: 'Cursor',
    server: letters,
    serverInWords: lettersInWords,
    spell: (server, tool) => `${server}:${tool}`,
  },
  toolhive: {
    client: 'ToolHive',
    server: letters,
    serverInWords: lettersInWords,
    spell: (_server, tool) => tool,
  },
  agentcore: {
    client: 'AgentCore',
    // Three underscores end the target's name.
    server: /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/,
    serverInWords: 'letters, digits and -, with a letter or digit at each end',
    spell: (server, tool) => `${server}___${tool}`,
  },
} as const satisfies Record<string, NameRule>;

export type NamedClient = keyof typeof nameRules;

/** The spelling of a tool of a server in a client. */
export const spell = (client: NamedClient, server: string, tool: string): string =>
  nameRules[client].spell(server, tool);

/** What is wrong with the names of a server and its tools for a client, each in a sentence. */
export const nameProblems =
  (client: NamedClient) =>
  (server: string, tools: readonly string[]): string[] => {
    const rule: NameRule = nameRules[client];
    if (!rule.server.test(server)) {
      return [
        `The server's name is ${JSON.stringify(server)}, but for ${rule.client} it must be ${rule.serverInWords}.`,
      ];
    }
    return tools.flatMap((tool) => {
      if (!toolLetters.test(tool))
        return [
          `The tool ${JSON.stringify(tool)} has characters other than ${lettersInWords}; ${rule.client} may rewrite them, and a rule would not match.`,
        ];
      const spelling = rule.spell(server, tool);
      return rule.longest !== undefined && spelling.length > rule.longest
        ? [
            `${rule.client} shortens names of more than ${rule.longest} characters, and ${spelling} has ${spelling.length}. Give the server a shorter name.`,
          ]
        : [];
    });
  };
