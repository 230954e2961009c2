import type { KnownArgument, ServerKnowledge } from './server-knowledge.ts';

const symbol: KnownArgument = { name: 'symbol', type: 'string', required: true, pattern: '^[A-Z0-9]+$' };
const limit: KnownArgument = { name: 'limit', type: 'integer', required: false };

/** A tool whose call harms nobody. */
const tool = (name: string, ...args: KnownArgument[]): ServerKnowledge['tools'][number] => ({
  name,
  arguments: args,
  undeclaredArguments: [],
  grave: null,
  ownLimits: [],
});

/** An invented server of an exchange, for which the examples of the checks are written. */
export const exampleServer: ServerKnowledge = {
  title: 'example server',
  tools: [
    tool('ping'),
    tool('order_book', symbol, limit),
    tool('candles', symbol, { name: 'interval', type: 'string', required: true }, limit),
    {
      ...tool('my_trades', symbol, limit),
      ownLimits: [{ window: 'minute', calls: 300, source: 'a call weighs 20 or more, of 6000 a minute' }],
    },
    {
      ...tool(
        'new_order',
        symbol,
        { name: 'side', type: 'string', required: true, values: ['BUY', 'SELL'] },
        { name: 'type', type: 'string', required: true, values: ['LIMIT', 'MARKET'] },
        { name: 'quantity', type: 'string', required: false },
        { name: 'amount', type: 'string', required: false },
      ),
      grave: 'moves money',
    },
    { ...tool('cancel_all_orders', symbol), grave: 'destroys what cannot be restored' },
    tool('close_stream', { name: 'stream', type: 'string', required: true }),
  ],
};
