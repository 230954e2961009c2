/** A work as the fragment of an address, which browsers keep to themselves: no server is sent it. */

/**
 * The form of what is in a fragment. A link of a later form is not guessed at. Those of form 1, without the digests of policies,
 * are read as well.
 */
const version = 2;

/** A longer fragment is neither made nor read. */
export const longestFragment = 1_000_000;

/** What may come of a fragment, in bytes. Compressed zeros would grow without end. */
const mostBytes = 8_000_000;

/** A fragment that holds no work, with the reason for the reader. */
export class UnreadableFragment extends Error {}

/** A work is too large to stand in an address. */
export class TooLongForLink extends Error {}

/**
 * A value that JSON can hold as a fragment, without its `#`.
 *
 * @throws TooLongForLink
 */
export async function writeFragment(value: unknown): Promise<string> {
  const plain = new Blob([JSON.stringify(value)]).stream();
  const packed = await new Response(plain.pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer();
  const fragment = `${version}.${toBase64(new Uint8Array(packed))}`;
  if (fragment.length > longestFragment) throw new TooLongForLink('This is too large for a link.');
  return fragment;
}

/** Whether a fragment means to be a work, right or wrong. Others are places of the page. */
export const isWorkFragment = (fragment: string): boolean => /^[0-9]+\./.test(fragment);

/**
 * What stands in a fragment.
 *
 * @throws UnreadableFragment
 */
export async function readFragment(fragment: string): Promise<unknown> {
  const [written = '', packed = ''] = fragment.split('.', 2);
  if (Number(written) > version)
    throw new UnreadableFragment('The link was made by a newer version of this page. Load the page again.');
  if (Number(written) < 1) throw new UnreadableFragment(damaged);
  if (fragment.length > longestFragment)
    throw new UnreadableFragment('The link is longer than a link of this page can be.');
  try {
    const text = await unpack(fromBase64(packed));
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof UnreadableFragment) throw error;
    throw new UnreadableFragment(damaged);
  }
}

const damaged = 'The link is damaged. A part of it may have been lost on the way.';

async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let bytes = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new UnreadableFragment('The link holds more than this page takes.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** In the alphabet that an address takes as it is. */
const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
