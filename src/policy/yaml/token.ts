import type { Mark } from './cursor.ts';

/** The parts that YAML text is cut into. `key` and the block starts and ends have no text of their own. */
export type Token =
  | { readonly type: PlainTokenType; readonly mark: Mark }
  | { readonly type: 'version-directive'; readonly version: string; readonly mark: Mark }
  | { readonly type: 'tag-directive'; readonly handle: string; readonly prefix: string; readonly mark: Mark }
  | { readonly type: 'alias' | 'anchor'; readonly name: string; readonly mark: Mark }
  | { readonly type: 'tag'; readonly handle: string; readonly suffix: string; readonly mark: Mark }
  | { readonly type: 'scalar'; readonly text: string; readonly isPlain: boolean; readonly mark: Mark };

export type PlainTokenType =
  | 'stream-start'
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value';

export type TokenType = Token['type'];
