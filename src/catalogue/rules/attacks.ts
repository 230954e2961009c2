/** Documented cases: what they name, and whether a policy lies beside them. */
import type { FieldPath } from '../read/yaml-text.ts';
import type { Attack } from '../schema/attack.ts';
import { type AttackRule, type ContentRule, faultAt, faultOfFile, type Rule } from './support/rule.ts';
import { unknownReference } from './support/unknown-reference.ts';

const attackDateOrder: AttackRule = {
  code: 'attack-date-order',
  meaning: 'A case ends before it begins.',
  looksAt: 'attack',
  find: ({ page, attack: { date } }) => {
    const { from, to } = date;
    // A month is compared with a day of it as far as both go.
    if (to === undefined || to >= from.slice(0, to.length)) return [];
    const message = `to is ${to}, expected a date that is not before ${from}.`;
    return [faultAt(page, ['date', 'to'], message, 'Correct one of the two dates.')];
  },
};

const attackMissingPolicy: AttackRule = {
  code: 'attack-missing-policy',
  meaning: 'A case says that a call policy helps, and no such policy lies beside it.',
  looksAt: 'attack',
  find: ({ folder, page, attack: { call_policy: about } }) => {
    if (about.verdict === 'does-not-stop' || folder.policyIds.includes(page.id)) return [];
    const message = `verdict is ${about.verdict} and there is no policy, expected ${folder.path}/${page.id}.yaml.`;
    const hint = 'Add the policy with its cases, or write does-not-stop.';
    return [faultAt(page, ['call_policy', 'verdict'], message, hint)];
  },
};

const attackMissingTool: AttackRule = {
  code: 'attack-missing-tool',
  meaning: 'A case names neither tools that give the same access nor a server that it concerns as a whole.',
  looksAt: 'attack',
  find: ({ page, attack }) =>
    attack.tools.length > 0 || attack.server_wide !== undefined
      ? []
      : [
          faultAt(
            page,
            ['tools'],
            'tools is empty and there is no server_wide, expected one of the two.',
            'Name the tools that give the same access, or say in server_wide why the whole server is concerned.',
          ),
        ],
};

const attackSurplusPolicy: ContentRule = {
  code: 'attack-surplus-policy',
  meaning: 'A policy lies among the cases, and no case wants it.',
  looksAt: 'content',
  find: ({ attacks: { path, pageIds, pages, policyIds } }) =>
    policyIds.flatMap((id) => {
      const verdict = pages.find((page) => page.id === id)?.value?.call_policy.verdict;
      if (pageIds.includes(id) && verdict !== 'does-not-stop') return [];
      const why = pageIds.includes(id)
        ? `${path}/${id}.mdx says does-not-stop`
        : `there is no ${path}/${id}.mdx`;
      return [
        faultOfFile(
          `${path}/${id}.yaml`,
          `Found a policy and ${why}, expected a case with the verdict stops, limits or mixed.`,
          'Change the verdict, rename the file, or delete it with its cases.',
        ),
      ];
    }),
};

const attackUnknownCategory: AttackRule = {
  code: 'attack-unknown-category',
  meaning: 'A case names a category that has no file in content/categories.',
  looksAt: 'attack',
  find: (subject, { content }) => {
    const known = content.categories.map(({ id }) => id);
    return subject.attack.access.flatMap((category, index) =>
      unknownReference(subject, ['access', index], 'category', category, known),
    );
  },
};

const attackUnknownEntry: AttackRule = {
  code: 'attack-unknown-entry',
  meaning: 'A case refers to an entry that the list in content/references.yaml does not have.',
  looksAt: 'attack',
  find: (subject, { content: { references } }) =>
    subject.attack.references.flatMap(({ list, entry }, index) => {
      const entries = references?.value?.lists.find(({ id }) => id === list)?.entries;
      if (entries === undefined) return [];
      const field = ['references', index, 'entry'];
      return unknownReference(subject, field, `entry of ${list}`, entry, Object.keys(entries));
    }),
};

const attackUnknownList: AttackRule = {
  code: 'attack-unknown-list',
  meaning: 'A case refers to a list that content/references.yaml does not have.',
  looksAt: 'attack',
  find: (subject, { content: { references } }) => {
    if (!references?.value) return [];
    const known = references.value.lists.map(({ id }) => id);
    return subject.attack.references.flatMap(({ list }, index) =>
      unknownReference(subject, ['references', index, 'list'], 'list', list, known),
    );
  },
};

const attackUnknownServer: AttackRule = {
  code: 'attack-unknown-server',
  meaning: 'A case names a server that the catalogue does not have.',
  looksAt: 'attack',
  find: (subject, { content }) => {
    const known = content.servers.map(({ id }) => id);
    return serversOf(subject.attack).flatMap(({ server, field }) =>
      unknownReference(subject, field, 'server', server, known),
    );
  },
};

/** Every place at which a case names a server. */
const serversOf = ({
  call_policy: about,
  tools,
  server_wide: wide,
}: Attack): { server: string; field: FieldPath }[] => [
  ...(about.verdict === 'does-not-stop'
    ? []
    : [{ server: about.policy.server, field: ['call_policy', 'policy', 'server'] }]),
  ...tools.map(({ server }, index) => ({ server, field: ['tools', index, 'server'] })),
  ...(wide === undefined ? [] : [{ server: wide.server, field: ['server_wide', 'server'] }]),
];

const attackUnknownTool: AttackRule = {
  code: 'attack-unknown-tool',
  meaning: 'A case names a tool that the server does not have.',
  looksAt: 'attack',
  find: (subject, { content }) =>
    subject.attack.tools.flatMap(({ server, tools }, index) => {
      const known = content.tools.filter((tool) => tool.server === server).map(({ name }) => name);
      if (known.length === 0) return [];
      return tools.flatMap((tool, place) =>
        unknownReference(subject, ['tools', index, 'tools', place], 'tool', tool, known),
      );
    }),
};

export const attacksRules: readonly Rule[] = [
  attackDateOrder,
  attackMissingPolicy,
  attackMissingTool,
  attackSurplusPolicy,
  attackUnknownCategory,
  attackUnknownEntry,
  attackUnknownList,
  attackUnknownServer,
  attackUnknownTool,
];
