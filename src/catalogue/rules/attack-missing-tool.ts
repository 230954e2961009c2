import { faultAt, type AttackRule } from './rule.ts';

export const attackMissingTool: AttackRule = {
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
