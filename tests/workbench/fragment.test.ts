/** Links that hold a work: what is written is read again, and what is not right ends in words for the reader. */
import { constants, deflateRawSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  isWorkFragment,
  longestFragment,
  readFragment,
  TooLongForLink,
  UnreadableFragment,
  writeFragment,
} from '../../src/workbench/keeping/fragment.ts';

const works: readonly (readonly [string, unknown])[] = [
  ['nothing', {}],
  ['every kind of character', { text: 'ä ✓ 😀 \u0000 \u202e </script> "\\' }],
  ['a long text', { text: 'a line of a policy\n'.repeat(20_000) }],
];

test.each(works)('%s comes out as it went in', async (_name, work) => {
  const fragment = await writeFragment(work);
  expect(isWorkFragment(fragment)).toBe(true);
  // The address takes it as it is.
  expect(fragment).toMatch(/^[0-9]+\.[\w-]+$/);
  expect(await readFragment(fragment)).toEqual(work);
});

test('a link of the first form is read too', async () => {
  const work = { server: 'notes' };
  const fragment = `1.${deflateRawSync(JSON.stringify(work)).toString('base64url')}`;
  expect(await readFragment(fragment)).toEqual(work);
});

test('a place of the page is no work', () => {
  for (const place of ['', 'what', 'policy-deny', '1', 'v1.x']) expect(isWorkFragment(place)).toBe(false);
});

const refusal = async (fragment: string): Promise<string> => {
  const error: unknown = await readFragment(fragment).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnreadableFragment);
  return error instanceof Error ? error.message : '';
};

const packed = (text: string | Buffer): string => `2.${deflateRawSync(text).toString('base64url')}`;

describe('a damaged link is said to be damaged', () => {
  test.each([
    ['no text', '2.'],
    ['text that is no base64', '2.***'],
    ['base64 that is not packed', '2.AAAAnotwork'],
    ['a form before the first', '0.AAAA'],
    ['packed text that is no JSON', packed('{')],
    ['packed bytes that are no text', packed(Buffer.from([0x22, 0xff, 0x22]))],
  ])('%s', async (_name, fragment) => {
    expect(await refusal(fragment)).toContain('damaged');
  });

  test('a link that was cut short anywhere', async () => {
    const fragment = await writeFragment({ text: 'A policy of some length: abcdefghijklmnopqrstuvwxyz' });
    for (let length = 2; length < fragment.length; length += 1)
      expect(await refusal(fragment.slice(0, length)), `${length}`).toContain('damaged');
  });
});

test('a link of a later form asks for the page to be loaded again', async () => {
  expect(await refusal('3.AAAA')).toContain('Load the page again');
  expect(await refusal('99999999999999999999.AAAA')).toContain('Load the page again');
});

test('a link that is longer than links are is not even unpacked', async () => {
  expect(await refusal(`2.${'A'.repeat(longestFragment)}`)).toContain('longer than a link');
});

test('a work too large for a link makes none', async () => {
  const bytes = new Uint8Array(longestFragment);
  for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  await expect(writeFragment({ text: Buffer.from(bytes).toString('base64') })).rejects.toThrow(
    TooLongForLink,
  );
});

describe('a small link that unpacks to a hundred megabytes', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('is refused while it unpacks, before much of it is there', async () => {
    // Blocks that stand alone, so that one can be had a hundred times.
    const megabyte = deflateRawSync(Buffer.alloc(2 ** 20, ' '), { finishFlush: constants.Z_FULL_FLUSH });
    const blocks = Array.from({ length: 100 }, () => megabyte);
    const bomb = `2.${Buffer.concat([...blocks, deflateRawSync('')]).toString('base64url')}`;
    expect(bomb.length).toBeLessThan(200_000);
    let unpacked = 0;
    class CountingDecoder extends TextDecoder {
      override decode(bytes?: Uint8Array, options?: TextDecodeOptions): string {
        unpacked += bytes?.byteLength ?? 0;
        return super.decode(bytes, options);
      }
    }
    vi.stubGlobal('TextDecoder', CountingDecoder);
    expect(await refusal(bomb)).toContain('more than this page takes');
    expect(unpacked).toBeGreaterThan(0);
    expect(unpacked).toBeLessThanOrEqual(8_000_000);
  });
});
