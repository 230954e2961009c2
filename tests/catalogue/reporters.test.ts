import { expect, test } from 'vitest';
import { reporters } from '../../src/catalogue/report/reporters.ts';
import type { Report } from '../../src/catalogue/report/report.ts';

const counts = { tools: 2, policies: 3, postures: 1, attacks: 1, cases: 4, calls: 50 };

const faulty: Report = {
  counts,
  faults: [
    {
      file: 'content/site.yaml',
      line: 3,
      column: 8,
      code: 'wrong-type',
      message: 'title is 42, expected text.',
      hint: 'Put it in quotes.',
    },
    {
      file: 'content/a,b:c.yaml',
      line: 1,
      column: 1,
      code: 'unread-file',
      message: '100 % of two\nlines.',
      hint: 'Delete it.',
    },
  ],
};
const sound: Report = { counts, faults: [] };

test('text: a line a fault, the way out below, the sum at the end', () => {
  expect(reporters.text(faulty, { colour: false })).toMatchInlineSnapshot(`
    "content/site.yaml:3:8  wrong-type  title is 42, expected text.
        Put it in quotes.
    content/a,b:c.yaml:1:1  unread-file  100 % of two lines.
        Delete it.
    2 tools, 3 policies, 1 posture, 1 attack, 4 cases with 50 calls: 2 faults in 2 files
    "
  `);
  expect(reporters.text(sound, { colour: false })).toMatchInlineSnapshot(`
    "2 tools, 3 policies, 1 posture, 1 attack, 4 cases with 50 calls: no faults
    "
  `);
});

test('text: colour changes nothing but the colour', () => {
  const coloured = reporters.text(faulty, { colour: true });
  expect(coloured).toContain('\u001b[31mwrong-type\u001b[39m');
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(reporters.text(faulty, { colour: false }));
});

test('json: the faults and the counts, and nothing else', () => {
  expect(JSON.parse(reporters.json(faulty, { colour: true }))).toEqual(faulty);
  expect(JSON.parse(reporters.json(sound, { colour: false }))).toEqual(sound);
});

test('github: an annotation a fault, escaped so that no value ends it early', () => {
  expect(reporters.github(faulty, { colour: true })).toMatchInlineSnapshot(`
    "::error file=content/site.yaml,line=3,col=8,title=wrong-type::title is 42, expected text. Put it in quotes.
    ::error file=content/a%2Cb%3Ac.yaml,line=1,col=1,title=unread-file::100 %25 of two%0Alines. Delete it.
    2 tools, 3 policies, 1 posture, 1 attack, 4 cases with 50 calls: 2 faults in 2 files
    "
  `);
});
