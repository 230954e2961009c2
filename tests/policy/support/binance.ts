import { readContent } from '../../../src/catalogue/read/read-content.ts';
import { serverKnowledge } from '../../../src/catalogue/server-knowledge.ts';

const { content } = await readContent(process.cwd());
const server = content.servers.find(({ id }) => id === 'binance')?.value;
const risk = content.risk?.value;
if (!server || !risk) throw new Error('The content lacks the Binance server or the risk factors.');

/** The Binance server as the catalogue knows it. */
export const binance = serverKnowledge(
  server,
  content.tools.flatMap(({ page }) => page?.value ?? []),
  risk,
);
