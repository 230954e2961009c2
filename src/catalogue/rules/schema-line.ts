import { policySchemaAddress } from '../addresses.ts';
import type { ContentRule } from './content-rule.ts';

export const schemaLine: ContentRule = {
  code: 'schema-line',
  looksAt: "policies whose first line does not tell editors the schema's address",
  find: ({ tools, site }) => {
    if (!site?.value) return [];
    const expected = `# yaml-language-server: $schema=${site.value.address.replace(/\/$/, '')}${policySchemaAddress}`;
    return tools.flatMap(({ policies }) =>
      policies
        .filter(({ text }) => text.split('\n')[0] !== expected)
        .map(({ path, text }) => ({
          file: path,
          line: 1,
          column: 1,
          message: `Found "${text.split('\n')[0] ?? ''}", expected "${expected}".`,
          hint: 'Put the line first. "npm run configure" writes it after a change of address.',
        })),
    );
  },
};
