import type { Position } from './node.ts';

/** Text that cannot be read as YAML. Nothing after the position was looked at. */
export class YamlSyntaxError extends Error {
  readonly code: 'yaml-syntax' | 'not-unicode' | 'control-character' | 'nested-too-deep' | 'unknown-anchor';
  readonly position: Position;
  readonly hint: string;

  constructor(code: YamlSyntaxError['code'], message: string, hint: string, position: Position) {
    super(message);
    this.name = 'YamlSyntaxError';
    this.code = code;
    this.position = position;
    this.hint = hint;
  }
}
