import type { FormatFile } from '../../policy/formats/index.ts';

/** Where a client looks for a file: the path, or one for each operating system. */
export const pathsText = ({ paths }: FormatFile): string =>
  paths.map(({ system, path }) => (system === 'any' ? path : `${system}: ${path}`)).join('; ');
