import { faultOfFile, type PolicyRule } from './rule.ts';

export const schemaLineWritten: PolicyRule = {
  code: 'schema-line-written',
  meaning:
    'A policy names the address of its schema itself; that line is added when the policy is published.',
  looksAt: 'policy',
  find: ({ file: { path, text } }) =>
    text.split('\n').flatMap((line, index) =>
      /^\s*#\s*yaml-language-server:/.test(line)
        ? [
            {
              ...faultOfFile(
                path,
                `Found "${line.trim()}", expected a file that does not know where the site lives.`,
                'Delete the line.',
              ),
              line: index + 1,
            },
          ]
        : [],
    ),
};
