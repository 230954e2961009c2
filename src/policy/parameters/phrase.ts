import { justBelow, product, withThousands } from './decimal.ts';
import { withDefaults, type Parameter, type ParameterValues } from './parameter.ts';

/** Text whose words follow the values of parameters. */
export interface Phrase {
  readonly written: string;
  readonly pieces: readonly Piece[];
  /** What it is with the defaults. */
  readonly withDefaults: string;
}

/** A part of a phrase: words that stay, or an expression. */
export type Piece = { readonly fixed: string } | { readonly expression: Expression };

/** A value in words. */
export type Expression = (values: ParameterValues) => string;

/** Why a phrase cannot be read, with the way out. */
export class PhraseError extends Error {}

/** What an expression works with: a decimal number, or a list of texts. */
type Term = (values: ParameterValues) => string | readonly string[];

/** Reads a phrase. Throws a PhraseError when it says what no parameter can fill in. */
export function readPhrase(written: string, parameters: readonly Parameter[]): Phrase {
  const parts = written.split(/(\{[^{}]*\})/);
  const pieces = parts.flatMap((part): Piece[] => {
    if (part === '') return [];
    if (/^\{.*\}$/s.test(part)) {
      const reader = new ExpressionReader(part.slice(1, -1), parameters);
      const expression = reader.read();
      return [{ expression: (values) => expression(withDefaults(parameters, values)) }];
    }
    if (/[{}]/.test(part))
      throw new PhraseError(`"${written}" has one brace, expected two around each value.`);
    return [{ fixed: part.replaceAll(/\s+/g, ' ') }];
  });
  if (!pieces.some((piece) => 'fixed' in piece && /\p{L}{2}/u.test(piece.fixed)))
    throw new PhraseError(`"${written}" has no words outside the braces, expected some by which to find it.`);
  return { written, pieces, withDefaults: fillPieces({ pieces }, {}).join('') };
}

/** The text of each piece in order. */
export const fillPieces = ({ pieces }: Pick<Phrase, 'pieces'>, values: ParameterValues): string[] =>
  pieces.map((piece) => ('fixed' in piece ? piece.fixed : piece.expression(values)));

/** What can be done with a value in an expression. */
const functions: Readonly<Record<string, (term: string | readonly string[]) => string | readonly string[]>> =
  {
    thousands: (term) => withThousands(asText(term)),
    and: (term) => inWords(asList(term), 'and'),
    or: (term) => inWords(asList(term), 'or'),
    slashed: (term) => asList(term).join('/'),
  };

/** These need to know the parameter, and not only its value. */
const ofParameters = ['below', 'stems'];

const functionNames = [...Object.keys(functions), ...ofParameters];

class ExpressionReader {
  readonly #written: string;
  readonly #parameters: readonly Parameter[];
  #rest: string;

  constructor(written: string, parameters: readonly Parameter[]) {
    this.#written = written;
    this.#parameters = parameters;
    this.#rest = written.trim();
  }

  read(): Expression {
    const agreement = /^([a-z0-9-]+):\s*([^/]*)\/(.*)$/s.exec(this.#rest);
    if (agreement !== null) {
      const [, id = '', one = '', other = ''] = agreement;
      const term = this.#valueOf(this.#parameter(id));
      return (values) => (isOne(term(values)) ? one : other);
    }
    const term = this.#product();
    if (this.#rest !== '') throw this.#fault(`found "${this.#rest}" at the end, expected nothing more`);
    return (values) => {
      const value = term(values);
      return typeof value === 'string' ? value : value.join(', ');
    };
  }

  #product(): Term {
    const factors = [this.#factor()];
    while (this.#take(/^\*\s*/) !== null) factors.push(this.#factor());
    const [only] = factors;
    if (only !== undefined && factors.length === 1) return only;
    return (values) => product(factors.map((factor) => asText(factor(values))));
  }

  #factor(): Term {
    const number = this.#take(/^[0-9]+(?:\.[0-9]+)?\s*/);
    if (number !== null) return () => number;
    const name = this.#take(/^[a-z][a-z0-9-]*\s*/);
    if (name === null) throw this.#fault('expected a parameter, a number or a function');
    if (this.#take(/^\(\s*/) === null) return this.#valueOf(this.#parameter(name));
    const term = ofParameters.includes(name) ? this.#ofParameter(name) : this.#applied(name);
    if (this.#take(/^\)\s*/) === null) throw this.#fault('expected a closing bracket');
    return term;
  }

  #applied(name: string): Term {
    const apply = functions[name];
    if (apply === undefined)
      throw this.#fault(`there is no function "${name}", expected one of ${functionNames.join(', ')}`);
    const inner = this.#product();
    return (values) => apply(inner(values));
  }

  #ofParameter(name: string): Term {
    const parameter = this.#parameter(this.#take(/^[a-z][a-z0-9-]*\s*/) ?? '');
    const value = this.#valueOf(parameter);
    if (name === 'below' && parameter.kind === 'amount-below')
      return (values) => justBelow(asText(value(values)), parameter.decimals);
    if (name === 'stems' && parameter.kind === 'one-of' && parameter.ending !== undefined) {
      const { length } = parameter.ending;
      return (values) => asList(value(values)).map((text) => text.slice(0, -length));
    }
    throw this.#fault(
      name === 'below'
        ? 'expected an amount-below in below()'
        : 'expected a one-of with an ending in stems()',
    );
  }

  #parameter(id: string): Parameter {
    const found = this.#parameters.find((parameter) => parameter.id === id);
    if (found !== undefined) return found;
    const known = this.#parameters.map((parameter) => parameter.id).join(', ');
    throw this.#fault(`there is no parameter "${id}", expected one of ${known}`);
  }

  #valueOf({ id }: Parameter): Term {
    return (values) => {
      const value = values[id] ?? '';
      return typeof value === 'number' ? String(value) : value;
    };
  }

  #take(pattern: RegExp): string | null {
    const found = pattern.exec(this.#rest)?.[0] ?? null;
    if (found !== null) this.#rest = this.#rest.slice(found.length);
    return found?.trim() ?? null;
  }

  #fault(why: string): PhraseError {
    return new PhraseError(`{${this.#written}}: ${why}.`);
  }
}

const isOne = (term: string | readonly string[]): boolean =>
  typeof term === 'string' ? term === '1' : term.length === 1;

const asText = (term: string | readonly string[]): string =>
  typeof term === 'string' ? term : term.join(', ');

const asList = (term: string | readonly string[]): readonly string[] =>
  typeof term === 'string' ? [term] : term;

/** `A`, `A and B`, `A, B and C`. */
const inWords = (list: readonly string[], joint: string): string =>
  [list.slice(0, -1).join(', '), list.at(-1) ?? ''].filter((part) => part !== '').join(` ${joint} `);
