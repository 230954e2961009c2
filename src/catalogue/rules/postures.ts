/** Full policies: which of the tools' own policies they are put together from. */
import { toolDecision } from '../../policy/tool-decision.ts';
import { didYouMean } from '../../policy/nearest-name.ts';
import { type ContentRule, faultAt, faultOfFile, type PostureRule, type Rule } from './support/rule.ts';

const postureMissingTool: PostureRule = {
  code: 'posture-missing-tool',
  meaning: "A posture leaves one of the server's tools undecided.",
  looksAt: 'posture',
  find: ({ files: { server }, document, posture, tools }) =>
    tools
      .filter(({ name }) => posture.tools[name] === undefined)
      .map(({ name, policyIds }) =>
        faultAt(
          document,
          ['tools'],
          `There is no decision on ${name}, expected one for each tool of ${server}.`,
          `Add "${name}: " and one of ${policyIds.join(', ')}.`,
        ),
      ),
};

const postureUnknownTool: PostureRule = {
  code: 'posture-unknown-tool',
  meaning: 'A posture decides on a tool that the server does not have.',
  looksAt: 'posture',
  find: ({ files: { server }, document, posture, tools }) => {
    const known = tools.map(({ name }) => name);
    return Object.keys(posture.tools)
      .filter((name) => !known.includes(name))
      .map((name) =>
        faultAt(
          document,
          ['tools', name],
          `There is no tool "${name}" of ${server}, expected the name of a folder in content/tools/${server}.`,
          didYouMean(name, known, 'Delete the line.'),
        ),
      );
  },
};

const postureUnknownPolicy: PostureRule = {
  code: 'posture-unknown-policy',
  meaning: 'A posture takes a policy that the tool does not have.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) =>
    tools.flatMap(({ name, policyIds }) => {
      const chosen = posture.tools[name];
      if (chosen === undefined || policyIds.includes(chosen)) return [];
      const message = `${name} has no policy "${chosen}", expected one of ${policyIds.join(', ')}.`;
      return [
        faultAt(document, ['tools', name], message, didYouMean(chosen, policyIds, 'Name one of them.')),
      ];
    }),
};

const recommendedPosture: ContentRule = {
  code: 'recommended-posture',
  meaning: 'A server has no recommended posture, or more than one; its address shows exactly one.',
  looksAt: 'content',
  find: ({ postures, servers }) =>
    servers.flatMap(({ id }) => {
      const own = postures.filter(({ server }) => server === id);
      // A posture that cannot be read might be the recommended one; its own faults have been reported.
      if (own.length === 0 || own.some(({ posture }) => !posture?.value)) return [];
      const recommended = own.flatMap(({ posture }) =>
        posture?.value?.recommended === true ? [posture] : [],
      );
      if (recommended.length === 0) {
        const message = `None of the ${own.length} postures of ${id} is recommended, expected one.`;
        return [faultOfFile(`content/postures/${id}`, message, 'Set recommended: true in one of them.')];
      }
      return recommended
        .slice(1)
        .map((document) =>
          faultAt(
            document,
            ['recommended'],
            `${recommended[0]?.path ?? ''} is recommended too, expected exactly one posture of ${id}.`,
            'Set recommended: false in one of them.',
          ),
        );
    }),
};

const postureKeyPermission: PostureRule = {
  code: 'posture-key-permission',
  meaning:
    'A posture says what the key must be permitted where no tool knows keys, or does not say it where some do.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) => {
    const knowsKeys = tools.some(({ page }) => page?.value?.needs_key !== undefined);
    const says = posture.key_permission !== undefined;
    if (knowsKeys === says || tools.some(({ page }) => !page?.value)) return [];
    return says
      ? [
          faultAt(
            document,
            ['key_permission'],
            'key_permission is there, expected none because no tool of the server says whether it needs a key.',
            'Delete it, or add needs_key and key_permission to the tools.',
          ),
        ]
      : [
          faultAt(
            document,
            [],
            'key_permission is missing, expected it because tools of the server say whether they need a key.',
            'Say which permission the key needs, or that none is needed.',
          ),
        ];
  },
};

/** The build indents the block by two, and a page shows 80 columns. */
const widestWritten = 78;

const wildcardTooWide: PostureRule = {
  code: 'wildcard-too-wide',
  meaning: 'A line of the rules for every tool is longer than pages show whole.',
  looksAt: 'posture',
  find: ({ document, posture: { wildcard = '' } }) =>
    wildcard.split('\n').flatMap((line, index) => {
      if (line.length <= widestWritten) return [];
      const message = `Line ${index + 1} of wildcard has ${line.length} characters, expected at most ${widestWritten}.`;
      return [faultAt(document, ['wildcard'], message, 'Break it between words.')];
    }),
};

const postureKeyNone: PostureRule = {
  code: 'posture-key-none',
  meaning: 'A posture says that it needs no key and opens a tool that needs one, or the other way round.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) => {
    if (posture.key_permission === undefined || tools.some(({ page }) => !page?.value)) return [];
    const keyed = tools.filter(({ name, page, policies }) => {
      const loaded = policies.find(({ id }) => id === posture.tools[name])?.loaded;
      return (
        page?.value?.needs_key === true &&
        loaded?.verdict === 'valid' &&
        toolDecision(loaded.policy, name) === 'allowed'
      );
    });
    const saysNone = /^none\b/i.test(posture.key_permission);
    if (saysNone === (keyed.length === 0)) return [];
    const message = saysNone
      ? `key_permission says that none is needed, expected what ${keyed[0]?.name ?? ''} needs, which the posture opens.`
      : 'key_permission names a permission, expected a text that begins with "None": no open tool needs a key.';
    return [faultAt(document, ['key_permission'], message, 'Correct the text, or choose other policies.')];
  },
};

export const posturesRules: readonly Rule[] = [
  postureKeyNone,
  wildcardTooWide,
  postureKeyPermission,
  postureMissingTool,
  postureUnknownTool,
  postureUnknownPolicy,
  recommendedPosture,
];
