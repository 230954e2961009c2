/** Names in texts and policies of what stands elsewhere: tools, policies, and commits of what is described. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { placedTexts } from '../prose/texts.ts';
import type { Content } from '../read/content.ts';
import { matches } from './support/matches.ts';
import type { ContentRule, Rule } from './support/rule.ts';

const unknownToolName: ContentRule = {
  code: 'unknown-tool-name',
  meaning: 'A text or a policy names a tool that its server does not have.',
  looksAt: 'content',
  find: (content) => {
    const families = toolFamilies(content);
    const strange = (text: string): { name: string; known: readonly string[] }[] =>
      families.flatMap(({ pattern, known }) =>
        matches(text, pattern)
          .filter((name) => !known.includes(name))
          .map((name) => ({ name, known })),
      );
    const told = (name: string): string => `There is no tool "${name}", expected one that its server has.`;
    const hint = (name: string, known: readonly string[]): string =>
      didYouMean(name, known, 'Correct the name.');
    return [
      ...placedTexts(content)
        // What became of a name is told under the old one.
        .filter(({ file }) => file !== content.changes?.path)
        .flatMap(({ text, fault }) =>
          strange(text).map(({ name, known }) => fault(told(name), hint(name, known))),
        ),
      ...[...content.tools, content.attacks].flatMap(({ policies }) =>
        policies.flatMap(({ path, text }) =>
          text.split('\n').flatMap((line, index) =>
            // The names that a policy decides on are looked at where they are decided on.
            /^\s*(?:- )?[\w*"]+:?\s*(?:#.*)?$/.test(line)
              ? []
              : strange(line).map(({ name, known }) => ({
                  file: path,
                  line: index + 1,
                  column: line.indexOf(name) + 1,
                  message: told(name),
                  hint: hint(name, known),
                })),
          ),
        ),
      ),
    ];
  },
};

/** An id of one word may be a word of the language; one with a dash is none. */
const policyIdInText: ContentRule = {
  code: 'policy-id-in-text',
  meaning: 'The text of a tool names one of its policies by the id, and the page calls it by the title.',
  looksAt: 'content',
  find: (content) => {
    const policies = new Map(
      content.tools.flatMap(({ page }) => (page?.value ? [[page.path, page.value.policies] as const] : [])),
    );
    return placedTexts(content).flatMap(({ file, text, fault }) =>
      (policies.get(file) ?? [])
        .filter(({ id }) => id.includes('-') && new RegExp(`(?<![\\w/#-])${id}(?![\\w-])`).test(text))
        .map(({ id, title }) =>
          fault(
            `Found the id ${id}, expected the policy's title, “${title}”.`,
            'Write the title, as the page shows it.',
          ),
        ),
    );
  },
};

const unknownCommit: ContentRule = {
  code: 'unknown-commit',
  meaning: 'A text names a commit that neither a server nor the engine nor a source of its page is at.',
  looksAt: 'content',
  find: (content) => {
    const { servers, engine } = content;
    const pinned = [...servers.map(({ value }) => value?.commit ?? ''), engine?.value?.commit ?? ''];
    return placedTexts(content).flatMap(({ text, commits, fault }) =>
      [...text.matchAll(/\bcommit `?(?<commit>[0-9a-f]{7,40})\b/g)].flatMap(({ groups }) => {
        const commit = groups?.commit ?? '';
        if ([...pinned, ...commits()].some((known) => known.startsWith(commit))) return [];
        const expected = pinned.filter((known) => known !== '').map((known) => known.slice(0, 7));
        return [
          fault(
            `There is no commit ${commit} among those that are described, expected one of ${expected.join(', ')}.`,
            'Correct the commit, or name its source on the page.',
          ),
        ];
      }),
    );
  },
};

export const namesInTextsRules: readonly Rule[] = [unknownToolName, policyIdInText, unknownCommit];

/** The tools of each server whose names all begin alike, such as nb_, and the words that look like one of them. */
const toolFamilies = ({ tools }: Content): { pattern: RegExp; known: string[] }[] =>
  [...Map.groupBy(tools, ({ server }) => server).values()].flatMap((folders) => {
    const known = folders.map(({ name }) => name);
    const prefix = /^[a-z0-9]+_/.exec(known[0] ?? '')?.[0];
    if (prefix === undefined || known.length < 2 || !known.every((name) => name.startsWith(prefix)))
      return [];
    return [{ pattern: new RegExp(`(?<![\\w/.-])${prefix}[a-z0-9_]*[a-z0-9]`, 'g'), known }];
  });
