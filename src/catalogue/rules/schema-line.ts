import { schemaLine } from '../policy-text/schema-line.ts';
import { faultOfFile, type PolicyRule } from './rule.ts';

export const schemaLineMissing: PolicyRule = {
  code: 'schema-line',
  meaning: 'The first line of a policy does not tell editors where its schema is served.',
  looksAt: 'policy',
  find: ({ file }, { content: { site } }) => {
    if (!site?.value) return [];
    const expected = schemaLine(site.value.address);
    const found = file.text.split(/\r?\n/)[0] ?? '';
    if (found === expected) return [];
    const message = `The first line is "${found}", expected "${expected}".`;
    return [
      faultOfFile(
        file.path,
        message,
        'Put that line first; "npm run configure" writes it after a change of address.',
      ),
    ];
  },
};
