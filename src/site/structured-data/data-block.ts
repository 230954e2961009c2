import { jsonForScript } from '../text/json-for-script.ts';
import type { Thing } from './thing.ts';

/** Things as a block of JSON-LD, which no browser runs. */
export const dataBlock = (things: readonly Thing[]): string =>
  `<script type="application/ld+json">${jsonForScript({ '@context': 'https://schema.org', '@graph': things })}</script>`;
