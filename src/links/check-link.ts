/** What came of asking for an address. */
export interface LinkState {
  /** `unclear` when somebody answers who does not show the page to a program. */
  readonly state: 'alive' | 'dead' | 'unclear';
  /** The HTTP status, or why there was none. */
  readonly answer: string;
}

/** Answers that say nothing of the page: log in, not for programs, not so often, not in this country. */
const saysNothing = [401, 403, 405, 406, 407, 429, 451, 999];

/**
 * Asks for an address, by HEAD and, where that does not succeed, by GET, since not every server knows HEAD. Redirects are
 * followed. An answer of 404, a fault of the server or none in time means that the address is dead.
 */
export async function checkLink(address: string, timeout: number): Promise<LinkState> {
  const byHead = await ask('HEAD', address, timeout);
  if (byHead.state === 'alive') return byHead;
  return ask('GET', address, timeout);
}

async function ask(method: 'HEAD' | 'GET', address: string, timeout: number): Promise<LinkState> {
  try {
    const { ok, status, body } = await fetch(address, {
      method,
      redirect: 'follow',
      signal: AbortSignal.timeout(timeout),
      headers: { 'user-agent': 'mcp-policy-catalogue link check', accept: 'text/html, */*' },
    });
    await body?.cancel();
    const state = ok ? 'alive' : saysNothing.includes(status) ? 'unclear' : 'dead';
    return { state, answer: String(status) };
  } catch (error) {
    return { state: 'dead', answer: reason(error, timeout) };
  }
}

/** Why a request got no answer. What fetch throws tells it in its cause. */
function reason(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${timeout / 1000} s`;
  return error.cause instanceof Error ? error.cause.message : error.message;
}
