import { UsageError } from './usage-error.ts';

/**
 * The text of a file.
 *
 * @throws UsageError when it is not UTF-8.
 */
export function decodeText(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${name} is not UTF-8.`);
  }
}
