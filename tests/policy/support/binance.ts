import { readContent } from '../../../src/catalogue/read/read-content.ts';
import { knownServers } from '../../../src/catalogue/server-knowledge.ts';

const { content } = await readContent(process.cwd());
const known = knownServers(content).get('binance');
if (known === undefined) throw new Error('The content of the Binance server has faults.');

/** The Binance server as the catalogue knows it. */
export const binance = known;
