import { visible } from '../console.ts';
import { countOf, type FileReport, type ProblemReporter } from './problem-report.ts';

/** For those who show the results of tests: a suite for each file, in it a test for each case that passed and each problem. */
export const junit: ProblemReporter = (files, { sectionOf }) => {
  const suites = files.map((report) => {
    const { file, problems } = report;
    const passed = passedOf(report);
    const errors = countOf([report], 'error');
    return [
      `  <testsuite name="${escape(file)}" tests="${passed.length + problems.length}" failures="${errors}">`,
      ...passed.map((title) => `    <testcase classname="${escape(file)}" name="${escape(title)}"/>`),
      ...problems.flatMap(({ code, severity, message, hint, line, column }) => {
        const name = `${line}:${column} ${code}`;
        const words = `${file}:${line}:${column}\n${message}\n${hint}\n${sectionOf(code)}`;
        // A warning is no failure; the exit status says what counts.
        const body =
          severity === 'error'
            ? `<failure type="${escape(code)}" message="${escape(message)}">${escape(words)}</failure>`
            : `<system-out>${escape(words)}</system-out>`;
        return [`    <testcase classname="${escape(file)}" name="${escape(name)}">${body}</testcase>`];
      }),
      '  </testsuite>',
    ].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join(
    '\n',
  );
};

const passedOf = ({ passed, problems }: FileReport): readonly string[] =>
  passed ?? (problems.length === 0 ? ['no problems'] : []);

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\n', '&#10;'],
]);

/** Words for XML, which has no way to write most control characters. */
const escape = (words: string): string =>
  visible(words.toWellFormed()).replaceAll(/[&<>"\n\ufffe\uffff]/g, (each) => entities.get(each) ?? '?');
