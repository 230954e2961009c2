import type { FieldPath } from '../read/yaml-text.ts';
import type { Attack } from '../schema/attack.ts';
import type { AttackRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const attackUnknownServer: AttackRule = {
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
