/**
 * A file of cases that a reader opens. The page carries neither the library that reads the catalogue's content nor its schemas, so the
 * policies' own YAML reader reads the file and this module holds it against the form; the tests hold it against the schema.
 */
import { mostCalls, mostTimes } from '../../catalogue/case-limits.ts';
import type { Case } from '../../catalogue/schema/cases.ts';
import { didYouMean } from '../../policy/nearest-name.ts';
import { isJson } from '../../policy/json-text.ts';
import type { JsonValue } from '../../policy/value.ts';
import type { MappingNode, Position, YamlNode } from '../../policy/yaml/node.ts';
import { readYaml } from '../../policy/yaml/read.ts';
import { YamlSyntaxError } from '../../policy/yaml/syntax-error.ts';

/** What is wrong with a file, and where. */
export interface CasesFault extends Position {
  readonly message: string;
}

export type ReadCases = { readonly cases: readonly Case[] } | { readonly faults: readonly CasesFault[] };

type Call = Case['calls'][number];

/** Reads a file of cases, or says all that is wrong with it. */
export function readCases(text: string): ReadCases {
  try {
    const { root, ignoredFrom } = readYaml(text);
    const reading = new CasesReading();
    if (ignoredFrom !== null)
      reading.note(ignoredFrom, 'A second document begins here. A file of cases has one.');
    const cases = root === null ? [] : reading.file(root);
    if (root === null) reading.note({ line: 1, column: 1 }, 'The file is empty. It begins with cases:.');
    return reading.faults.length > 0 ? { faults: reading.faults } : { cases };
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error;
    return { faults: [{ ...error.position, message: `${error.message} ${error.hint}` }] };
  }
}

type Fields = ReadonlyMap<string, YamlNode>;

const callFields = ['tool', 'arguments', 'arguments_text', 'at', 'upstream', 'times', 'expect', 'message'];
const expectations = ['allow', 'deny', 'forward'] as const;

class CasesReading {
  readonly faults: CasesFault[] = [];

  note({ line, column }: Position, message: string): null {
    this.faults.push({ line, column, message });
    return null;
  }

  file(root: YamlNode): Case[] {
    const fields = this.fields(root, 'The file', ['cases']);
    const cases = this.list(fields, 'cases', root, 'cases');
    const read = cases.map((node, index) => this.oneCase(node, `cases[${index}]`));
    const calls = read.flatMap(({ calls: made }) => made).reduce((sum, { times }) => sum + (times ?? 1), 0);
    if (calls > mostCalls)
      this.note(
        root.position,
        `The file makes ${number(calls)} calls, times included, expected at most ${number(mostCalls)}.`,
      );
    return read;
  }

  private oneCase(node: YamlNode, place: string): Case {
    const fields = this.fields(node, place, ['title', 'calls']);
    return {
      title: this.text(fields, 'title', node, place) ?? '',
      calls: this.list(fields, 'calls', node, `${place}.calls`).flatMap(
        (call, index) => this.call(call, `${place}.calls[${index}]`) ?? [],
      ),
    };
  }

  private call(node: YamlNode, place: string): Call | null {
    const before = this.faults.length;
    const fields = this.fields(node, place, callFields);
    const tool = this.text(fields, 'tool', node, place);
    const expect = this.oneOf(fields, 'expect', node, place, expectations);
    const call = {
      ...this.arguments(fields, node, place),
      ...this.optional(fields, 'at', (value) => this.instant(value, `${place}.at`)),
      ...this.optional(fields, 'upstream', () =>
        this.oneOf(fields, 'upstream', node, place, ['error'] as const),
      ),
      ...this.optional(fields, 'times', (value) => this.times(value, `${place}.times`)),
      ...this.optional(fields, 'message', () => this.text(fields, 'message', node, place)),
    };
    return this.faults.length > before || tool === null || expect === null ? null : { tool, expect, ...call };
  }

  private optional<Name extends keyof Call>(
    fields: Fields,
    name: Name,
    read: (node: YamlNode) => Call[Name] | null,
  ): Pick<Call, Name> | object {
    const node = fields.get(name);
    const value = node === undefined ? null : read(node);
    return value === null ? {} : { [name]: value };
  }

  private arguments(
    fields: Fields,
    node: YamlNode,
    place: string,
  ): Pick<Call, 'arguments' | 'arguments_text'> {
    const [map, text] = [fields.get('arguments'), fields.get('arguments_text')];
    if (map !== undefined && text !== undefined)
      this.note(text.position, `${place} has arguments and arguments_text, expected only one of them.`);
    if (text !== undefined) {
      const written = this.text(fields, 'arguments_text', node, place);
      if (written !== null && !isJson(written))
        this.note(text.position, `${place}.arguments_text is not JSON.`);
      return written === null ? {} : { arguments_text: written };
    }
    if (map === undefined) {
      this.note(node.position, `${place}.arguments is missing, expected a map, or arguments_text.`);
      return {};
    }
    const read = this.json(map, `${place}.arguments`);
    if (map.kind !== 'mapping') this.note(map.position, `${place}.arguments must be a map.`);
    return read !== null && isObject(read.json) ? { arguments: read.json } : {};
  }

  private instant(node: YamlNode, place: string): string | null {
    const text = node.kind === 'scalar' ? node.text : '';
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/.test(text) && !Number.isNaN(Date.parse(text)))
      return text;
    return this.note(node.position, `${place} must be an instant in UTC, such as 2026-01-01T09:00:00Z.`);
  }

  private times(node: YamlNode, place: string): number | null {
    const value = node.kind === 'scalar' ? coreValue(node.text, node.isPlain) : null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 2 && value <= mostTimes)
      return value;
    return this.note(node.position, `${place} must be a whole number from 2 to ${number(mostTimes)}.`);
  }

  private text(fields: Fields, name: string, around: YamlNode, place: string): string | null {
    const node = fields.get(name);
    if (node === undefined) return this.note(around.position, `${place}.${name} is missing, expected text.`);
    if (node.kind === 'scalar' && typeof coreValue(node.text, node.isPlain) === 'string' && node.text !== '')
      return node.text;
    return this.note(node.position, `${place}.${name} must be text. Put it in quotes.`);
  }

  private oneOf<T extends string>(
    fields: Fields,
    name: string,
    around: YamlNode,
    place: string,
    choices: readonly T[],
  ): T | null {
    const node = fields.get(name);
    const found = node?.kind === 'scalar' ? choices.find((choice) => choice === node.text) : undefined;
    return found ?? this.note((node ?? around).position, `${place}.${name} must be ${choices.join(', ')}.`);
  }

  private fields(node: YamlNode, place: string, known: readonly string[]): Fields {
    const fields = new Map<string, YamlNode>();
    if (node.kind !== 'mapping') {
      this.note(node.position, `${place} must be a map with ${known.join(', ')}.`);
      return fields;
    }
    for (const { key, value } of node.entries) {
      const name = key.kind === 'scalar' ? key.text : '';
      if (!known.includes(name))
        this.note(
          key.position,
          `${place}.${name} is not a known field. ${didYouMean(name, known, `Known: ${known.join(', ')}.`)}`,
        );
      else if (fields.has(name)) this.note(key.position, `${place}.${name} stands a second time.`);
      else fields.set(name, value);
    }
    return fields;
  }

  private list(fields: Fields, name: string, around: YamlNode, place: string): readonly YamlNode[] {
    const node = fields.get(name);
    if (node?.kind === 'sequence' && node.items.length > 0) return node.items;
    this.note((node ?? around).position, `${place} must be a list with at least one entry.`);
    return [];
  }

  /** Whatever JSON can hold; null for what it cannot. */
  private json(node: YamlNode, place: string): { readonly json: JsonValue } | null {
    switch (node.kind) {
      case 'alias':
        return this.note(node.position, `${place} is an alias, expected the value itself.`);
      case 'scalar': {
        const value = coreValue(node.text, node.isPlain);
        if (typeof value === 'number' && !Number.isFinite(value))
          return this.note(node.position, `${place} is no number that JSON can hold.`);
        return { json: value };
      }
      case 'sequence':
        return {
          json: node.items.flatMap((item, index) => {
            const read = this.json(item, `${place}[${index}]`);
            return read === null ? [] : [read.json];
          }),
        };
      case 'mapping':
        return { json: Object.fromEntries(this.members(node, place)) };
    }
  }

  private members({ entries }: MappingNode, place: string): [string, JsonValue][] {
    const names = new Set<string>();
    return entries.flatMap(({ key, value }): [string, JsonValue][] => {
      const name = key.kind === 'scalar' ? key.text : '';
      const read = this.json(value, `${place}.${name}`);
      if (key.kind !== 'scalar' || names.has(name))
        this.note(key.position, `${place} has a key that is no text, or that stands a second time.`);
      if (name === '__proto__')
        this.note(key.position, `${place} has a key __proto__. Write these arguments as arguments_text.`);
      names.add(name);
      return read === null ? [] : [[name, read.json]];
    });
  }
}

/** What a value is in YAML 1.2, which files of cases are written in. */
function coreValue(text: string, isPlain: boolean): string | number | boolean | null {
  if (!isPlain) return text;
  if (/^(?:null|Null|NULL|~|)$/.test(text)) return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$/.test(text)) return Number(text);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? NaN : text;
}

const isObject = (value: JsonValue): value is NonNullable<Call['arguments']> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const number = (value: number): string => value.toLocaleString('en-GB');
