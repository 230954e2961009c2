/** What the comments of a policy multiply. */
import { writtenValue } from './written-numbers.ts';

/** Such as "60 calls x weight 5 = 300". */
export interface WrittenProduct {
  readonly written: string;
  readonly count: number;
  readonly each: number;
  readonly isWeight: boolean;
  readonly result: number;
  /** The percentage that it is said to be of a whole; null when none is named. */
  readonly share: {
    readonly percent: number;
    readonly decimals: number;
    readonly whole: number;
    /** Whether it is said to be less than that. */
    readonly isBelow: boolean;
  } | null;
  /** Where the comment begins, counted from 1. */
  readonly line: number;
  /** The number of calls of the limit below the comment; null where none is set. */
  readonly limit: number | null;
}

const product =
  /(?<count>\d[\d,]*)(?: [a-z]+)* x (?<unit>(?:[a-z]+ )*)(?<each>\d[\d,]*)(?: \([^)]*\))? = (?:[a-z]+ )*(?<all>\d[\d,]*(?:\.\d+)?)(?: a minute, (?<part>(?:less than |just under )?)(?<percent>\d+(?:\.\d+)?)% of the \S+ (?<whole>\d[\d,]*))?/g;

/** The products in the comments of a policy. */
export const productsIn = (text: string): WrittenProduct[] =>
  comments(text).flatMap(({ words, line, limit }) =>
    [...words.matchAll(product)].map(({ 0: written, groups = {} }) => {
      const { count = '', unit = '', each = '', all = '', part = '', percent, whole } = groups;
      return {
        written,
        count: writtenValue(count),
        each: writtenValue(each),
        isWeight: unit === 'weight ',
        result: writtenValue(all),
        share:
          percent === undefined || whole === undefined
            ? null
            : {
                percent: Number(percent),
                decimals: percent.split('.')[1]?.length ?? 0,
                whole: writtenValue(whole),
                isBelow: part !== '',
              },
        line,
        limit,
      };
    }),
  );

/** The comments of a policy, each as one text, with the limit of the rule that follows. */
function comments(text: string): { words: string; line: number; limit: number | null }[] {
  const lines = text.split('\n');
  return lines.flatMap((written, index) => {
    if (!isComment(written) || isComment(lines[index - 1] ?? '')) return [];
    const after = lines.slice(index).findIndex((each) => !isComment(each));
    const block = after === -1 ? lines.slice(index) : lines.slice(index, index + after);
    const rule = lines.slice(index + block.length);
    const end = rule.findIndex((each, place) => place > 0 && (isComment(each) || /^\s*- name:/.test(each)));
    const own = (end === -1 ? rule : rule.slice(0, end)).join('\n');
    const limit = /^\s+rate_limit: (?<calls>\d+)\//m.exec(own)?.groups?.calls;
    return [
      {
        words: block.map((each) => each.replace(/^\s*#\s?/, '')).join(' '),
        line: index + 1,
        limit: limit === undefined ? null : Number(limit),
      },
    ];
  });
}

const isComment = (line: string): boolean => /^\s*#/.test(line);
