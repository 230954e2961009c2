import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, YAMLError } from 'yaml';
import type { Position } from '../report/fault.ts';
import type { ReadingCode } from './codes.ts';

/** The way to a field: keys of maps and numbers of list items. */
export type FieldPath = readonly (string | number)[];

/** YAML text as read, with the places of its fields. */
export interface YamlText {
  /** Undefined when the text is not YAML. */
  readonly value: unknown;
  readonly faults: readonly (Position & { code: ReadingCode; message: string; hint: string })[];
  /** Where a field's value stands; for a field that is missing, where the map stands that lacks it. */
  readonly positionOf: (path: FieldPath) => Position;
  /** Where the name of a field stands. */
  readonly positionOfKey: (path: FieldPath) => Position;
}

/**
 * Reads YAML 1.2 with its core types and nothing else: keys are unique, and there are no dates, merge keys or
 * aliases. So every reader of the file sees the same values.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    lineCounter: lines,
  });
  const place = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [
    ...document.errors.map((error) => ({ ...place(startOf(document, error)), ...describe(error) })),
    ...document.warnings.map((warning) => ({ ...place(warning.pos[0]), ...describe(warning) })),
    ...(text.includes('*') ? aliases(document) : []).map((offset) => ({
      ...place(offset),
      code: 'yaml-alias' as const,
      message: 'Found a YAML alias, expected the value itself.',
      hint: 'Write the value out here.',
    })),
    ...(/proto|\\[xuU]/.test(text) ? reservedNames(document) : []).map((offset) => ({
      ...place(offset),
      code: 'reserved-name' as const,
      message: 'A key is called __proto__, expected another name.',
      hint: 'Rename it. Arguments of a call that have it are written as arguments_text.',
    })),
  ];
  return {
    value: faults.length === 0 ? document.toJS() : undefined,
    faults,
    positionOf: (path) => place(offsetOf(document, path, 'value')),
    positionOfKey: (path) => place(offsetOf(document, path, 'key')),
  };
}

function describe({ code, message }: YAMLError): { code: ReadingCode; message: string; hint: string } {
  return code === 'DUPLICATE_KEY'
    ? {
        code: 'duplicate-key',
        message: 'This key stands a second time in its map, expected once.',
        hint: 'Delete or rename one of the two.',
      }
    : {
        code: 'yaml-syntax',
        message: `Not YAML 1.2: ${message.replace(/\.$/, '')}.`,
        hint: 'Check quotes, colons and indentation here and on the line above.',
      };
}

/** Where an error begins. What is never closed is reported at its end, often far below the opening quote. */
function startOf(document: Document, { code, pos }: YAMLError): number {
  let start = pos[0];
  if (code !== 'MISSING_CHAR') return start;
  visit(document, {
    Scalar: (_key, { range }) => {
      if (range?.[1] === pos[0]) start = range[0];
    },
  });
  return start;
}

/** Keys that schemas would leave out of what they return, without a word. */
function reservedNames(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__') offsets.push(key.range?.[0] ?? 0);
    },
  });
  return offsets;
}

function aliases(document: Document): number[] {
  const offsets: number[] = [];
  visit(document, {
    Alias: (_key, node) => {
      offsets.push(node.range?.[0] ?? 0);
    },
  });
  return offsets;
}

/** Offset of a field, or of its nearest ancestor that exists. */
function offsetOf(document: Document, path: FieldPath, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1;
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (!isPair(pair)) break;
      const target = (last && part === 'value') || !isNode(pair.key) ? pair.value : pair.key;
      // A key without a value has a node of no length, which may stand on a later line.
      const empty = isScalar(pair.value) && pair.value.value === null;
      const at = empty ? pair.key : target;
      if (isNode(at)) offset = at.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)];
      if (!isNode(item)) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
