/**
 * An MCP server over standard input and output that does nothing but write down each tool call that reaches it, one JSON text a
 * line, in the file that its first argument names. Its tools are named by the other arguments.
 */
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const [file = '', ...tools] = process.argv.slice(2);
const messageSchema = z.looseObject({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string().optional(),
  params: z
    .looseObject({
      name: z.string().optional(),
      arguments: z.record(z.string(), z.unknown()).optional(),
      protocolVersion: z.string().optional(),
    })
    .optional(),
});

for await (const line of createInterface({ input: process.stdin })) {
  const { id, method, params } = messageSchema.parse(JSON.parse(line));
  if (id === undefined || method === undefined) continue;
  const answer = answerTo(method, params?.name ?? '', params?.arguments ?? {}, params?.protocolVersion ?? '');
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...answer })}\n`);
}

function answerTo(method: string, tool: string, input: Record<string, unknown>, version: string): object {
  switch (method) {
    case 'initialize':
      return {
        result: {
          protocolVersion: version,
          capabilities: { tools: {} },
          serverInfo: { name: 'recording', version: '1.0.0' },
        },
      };
    case 'ping':
      return { result: {} };
    case 'tools/list':
      return {
        result: {
          tools: tools.map((name) => ({
            name,
            description: `The tool ${name}.`,
            inputSchema: { type: 'object', properties: { amount: { type: 'number' } } },
          })),
        },
      };
    case 'tools/call':
      appendFileSync(file, `${JSON.stringify({ tool, arguments: input })}\n`);
      return { result: { content: [{ type: 'text', text: `The server did ${tool}.` }] } };
    default:
      return { error: { code: -32601, message: 'Method not found' } };
  }
}
