/** Entries of the configured site that once had other names. The content itself has retired none yet. */
export const retiredEntries = `retired:
  - kind: tool
    id: binance/bn_price
    status: renamed
    replaced_by: binance/bn_ticker_price
    date: 2026-11-24
    why: The server gave the tool another name.
  - kind: tool
    id: binance/bn_withdraw
    status: retired
    date: 2026-11-24
    why: The server no longer has the tool.
  - kind: policy
    id: binance/bn_ping/often
    status: retired
    replaced_by: binance/bn_ping/spaced-checks
    date: 2026-11-24
    why: It let too many calls through.
  - kind: doc
    id: guides/cursor
    status: moved
    replaced_by: install/cursor
    date: 2026-11-24
    why: All guides for installing stand in one place.
`;
