import { expect, test } from 'vitest';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { commonQuestions } from '../../src/site/common-questions.ts';
import { fixture, fixtureTool } from '../fixture-catalogue/fixture.ts';

const { tools, risk } = fixture;

test('every tool answers the same six questions, each in its own way', () => {
  const answers = tools.map((entry) => commonQuestions(entry, riskScore(entry.tool, risk)));
  for (const [index, questions] of answers.entries()) {
    const name = tools[index]?.tool.name ?? '';
    expect(questions.map(({ question }) => question)).toEqual([
      `What does ${name} do?`,
      `How do I enforce a policy on ${name}?`,
      `What risk level is ${name}?`,
      `Can I rate-limit ${name}?`,
      `How do I block ${name} completely?`,
      `Which server provides ${name}?`,
    ]);
  }
  for (const position of [0, 2]) {
    expect(new Set(answers.map((questions) => questions[position]?.answer)).size).toBe(tools.length);
  }
});

test('the limits named are those of the recommended policy', () => {
  const entry = fixtureTool('nb_rates');
  expect(commonQuestions(entry, riskScore(entry.tool, risk))[3]?.answer).toContain('60 calls a minute');
});

test('the request and its provider are named where there is one', () => {
  const does = (name: string) => {
    const entry = fixtureTool(name);
    return commonQuestions(entry, riskScore(entry.tool, risk))[0]?.answer;
  };
  expect(does('nb_rates')).toContain('The server sends `GET /v1/rates` to Norbank.');
  expect(does('read_note')).toBe(fixtureTool('read_note').tool.summary);
});
