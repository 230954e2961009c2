import { proofCodes } from '../../catalogue/proof/index.ts';
import { checkRules } from '../../policy/check/rules/index.ts';
import { engineCommit } from '../../policy/engine-version.ts';
import { explanations } from '../../policy/explanations/index.ts';
import type { ProblemReporter } from './problem-report.ts';

/** For code scanning: SARIF 2.1.0, with the help of each rule. */
export const sarif: ProblemReporter = (files, { sectionOf, version }) => {
  const codes = [...new Set(files.flatMap(({ problems }) => problems.map(({ code }) => code)))].sort();
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'mcp-policy',
            version,
            informationUri: new URL('../..', sectionOf('')).href,
            properties: { engineCommit },
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: meaningOf(code) },
              helpUri: sectionOf(code),
              help: { text: `${meaningOf(code)} ${sectionOf(code)}` },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: files.flatMap(({ file, problems }) =>
          problems.map(({ code, severity, message, hint, line, column }) => ({
            ruleId: code,
            ruleIndex: codes.indexOf(code),
            level: severity,
            message: { text: `${message} ${hint}` },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: addressOf(file) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          })),
        ),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

/** What a code means, whoever gives it. */
const meaningOf = (code: string): string =>
  new Map([
    ...Object.entries(explanations).map(([each, { meaning }]) => [each, meaning] as const),
    ...checkRules.map(({ code: each, looksAt }) => [each, `Looks at ${looksAt}.`] as const),
    ...Object.entries(proofCodes),
  ]).get(code) ?? code;

/** A file's name as a relative reference; standard input has none, and is called so. */
const addressOf = (file: string): string =>
  file === '-' ? 'stdin' : file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
