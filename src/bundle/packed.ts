import { brotliCompressSync, constants } from 'node:zlib';

/** A text pressed small enough to stand in a program as a string. */
export const packed = (text: string): string =>
  brotliCompressSync(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    },
  }).toString('base64');

/** Code that undoes it, under the name `unpack`. */
export const unpackFunction =
  'import{brotliDecompressSync}from"node:zlib";const unpack=text=>brotliDecompressSync(Buffer.from(text,"base64")).toString();';
