/**
 * A stand-in for a model on this machine, for the programs that call one: it answers with the tool calls that it is told, and
 * says nothing else. It speaks just so much of the three interfaces as the clients need.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A call that the model makes, by the tool's name at its server. */
export interface WantedCall {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface StandInModel {
  readonly address: string;
  /** What the client gave back for each call, in the order of the calls. */
  readonly results: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** Starts a model for one session. Each turn holds the calls that it makes at once. */
export async function standInModel(turns: readonly (readonly WantedCall[])[]): Promise<StandInModel> {
  let results: readonly string[] = [];
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    const dialect = dialects.find(({ path }) => path.test(request.url ?? ''));
    if (request.method !== 'POST' || dialect === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
      return;
    }
    const json: unknown = JSON.parse(body);
    const { made, answers, offered } = dialect.read(json);
    if (answers.length > results.length) results = answers;
    const calls = nextTurn(turns, made).flatMap(({ tool, input }, index) => {
      const named = offered.find((each) => each.name.endsWith(`_${tool}`) || each.name === tool);
      return named === undefined ? [] : [{ ...named, input, id: `call_${made + index + 1}` }];
    });
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of dialect.write(calls)) {
      const name = 'type' in event ? `event: ${String(event.type)}\n` : '';
      response.write(`${name}data: ${JSON.stringify(event)}\n\n`);
    }
    response.end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = z.object({ port: z.number() }).parse(server.address()).port;
  return {
    address: `http://127.0.0.1:${port}`,
    results: () => results,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The turn that follows so many calls. */
function nextTurn(turns: readonly (readonly WantedCall[])[], made: number): readonly WantedCall[] {
  let before = 0;
  for (const turn of turns) {
    if (before === made) return turn;
    before += turn.length;
  }
  return [];
}

interface OfferedTool {
  readonly name: string;
  readonly namespace?: string;
}
interface MadeCall extends OfferedTool {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>>;
}

interface Dialect {
  readonly path: RegExp;
  readonly read: (body: unknown) => {
    /** How many calls the session made. */
    readonly made: number;
    readonly answers: readonly string[];
    readonly offered: readonly OfferedTool[];
  };
  readonly write: (calls: readonly MadeCall[]) => readonly object[];
}

const anthropicBody = z.looseObject({
  messages: z.array(
    z.looseObject({ content: z.union([z.string(), z.array(z.looseObject({ type: z.string() }))]) }),
  ),
  tools: z.array(z.looseObject({ name: z.string() })).default([]),
});
const anthropic: Dialect = {
  path: /\/v1\/messages(?:\?|$)/,
  read(body) {
    const { messages, tools } = anthropicBody.parse(body);
    const blocks = messages.flatMap(({ content }) => (typeof content === 'string' ? [] : content));
    return {
      made: blocks.filter(({ type }) => type === 'tool_use').length,
      answers: blocks
        .filter(({ type }) => type === 'tool_result')
        .map((block) => JSON.stringify(block.content)),
      offered: tools.map(({ name }) => ({ name })),
    };
  },
  write: (calls) => [
    {
      type: 'message_start',
      message: {
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: 'stand-in',
        content: [],
        stop_reason: null,
        stop_sequence: null,
        usage: { input_tokens: 1, output_tokens: 1 },
      },
    },
    ...(calls.length === 0
      ? [
          { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
          { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Done.' } },
          { type: 'content_block_stop', index: 0 },
        ]
      : calls.flatMap(({ id, name, input }, index) => [
          { type: 'content_block_start', index, content_block: { type: 'tool_use', id, name, input: {} } },
          {
            type: 'content_block_delta',
            index,
            delta: { type: 'input_json_delta', partial_json: JSON.stringify(input) },
          },
          { type: 'content_block_stop', index },
        ])),
    {
      type: 'message_delta',
      delta: { stop_reason: calls.length === 0 ? 'end_turn' : 'tool_use', stop_sequence: null },
      usage: { output_tokens: 1 },
    },
    { type: 'message_stop' },
  ],
};

const openaiTool = z.looseObject({ type: z.string(), name: z.string().default('') });
const openaiBody = z.looseObject({
  input: z.array(z.looseObject({ type: z.string().default('message') })),
  tools: z.array(openaiTool.extend({ tools: z.array(openaiTool).default([]) })).default([]),
});
const openai: Dialect = {
  path: /\/responses$/,
  read(body) {
    const { input, tools } = openaiBody.parse(body);
    return {
      made: input.filter(({ type }) => type === 'function_call').length,
      answers: input
        .filter(({ type }) => type === 'function_call_output')
        .map((item) => JSON.stringify(item.output)),
      offered: tools.flatMap(({ type, name, tools: inner }) =>
        type === 'namespace' ? inner.map((each) => ({ name: each.name, namespace: name })) : [{ name }],
      ),
    };
  },
  write(calls) {
    const items = calls.map(({ id, name, namespace, input }) => ({
      type: 'function_call',
      call_id: id,
      name,
      ...(namespace === undefined ? {} : { namespace }),
      arguments: JSON.stringify(input),
    }));
    const said = {
      type: 'message',
      role: 'assistant',
      id: 'msg_1',
      content: [{ type: 'output_text', text: 'Done.', annotations: [] }],
    };
    return [
      { type: 'response.created', response: { id: 'resp_1' } },
      ...(items.length === 0 ? [said] : items).map((item, output_index) => ({
        type: 'response.output_item.done',
        output_index,
        item,
      })),
      {
        type: 'response.completed',
        response: { id: 'resp_1', usage: { input_tokens: 1, output_tokens: 1, total_tokens: 2 } },
      },
    ];
  },
};

const geminiBody = z.looseObject({
  contents: z.array(z.looseObject({ parts: z.array(z.looseObject({})).default([]) })),
  tools: z
    .array(z.looseObject({ functionDeclarations: z.array(z.looseObject({ name: z.string() })).default([]) }))
    .default([]),
});
const gemini: Dialect = {
  path: /:(?:streamGenerateContent|generateContent)/,
  read(body) {
    const { contents, tools } = geminiBody.parse(body);
    const parts = contents.flatMap((each) => each.parts);
    return {
      made: parts.filter((part) => 'functionCall' in part).length,
      answers: parts
        .filter((part) => 'functionResponse' in part)
        .map((part) => JSON.stringify(part.functionResponse)),
      offered: tools.flatMap((each) => each.functionDeclarations),
    };
  },
  write: (calls) => [
    {
      candidates: [
        {
          content: {
            role: 'model',
            parts:
              calls.length === 0
                ? [{ text: 'Done.' }]
                : calls.map(({ id, name, input }) => ({ functionCall: { id, name, args: input } })),
          },
          finishReason: 'STOP',
          index: 0,
        },
      ],
      usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    },
  ],
};

const dialects: readonly Dialect[] = [anthropic, openai, gemini];
