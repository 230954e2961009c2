import { setFlagsFromString } from 'node:v8';
import type { AstroIntegration } from 'astro';

/** How much may be left lying around, in hundredths of what is in use, before it is collected. */
const mostGarbage = 30;

/**
 * Lets a build collect its garbage early. On a machine with memory to spare, Node would let several times as much pile
 * up as is in use, which grows with the pages.
 */
export const littleGarbage = (): AstroIntegration => ({
  name: 'little-garbage',
  hooks: {
    'astro:config:setup': ({ command }) => {
      if (command === 'build') setFlagsFromString(`--heap-growing-percent=${mostGarbage}`);
    },
  },
});
