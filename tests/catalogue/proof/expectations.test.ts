import { expect, test } from 'vitest';
import { unmetExpectations } from '../../../src/catalogue/proof/expectations.ts';
import type { Call } from '../../../src/catalogue/schema/cases.ts';
import { policyWithTools } from '../../policy/support/valid-policy.ts';

const policy = policyWithTools('  t: {rules: [{name: pace, rate_limit: 2/minute, on_deny: slow down}]}');

const call = (change: Partial<Call>): Call => ({ tool: 't', arguments: {}, expect: 'allow', ...change });
const faults = (...calls: Call[]) =>
  unmetExpectations(policy, [
    { title: 'one', calls: [call({})] },
    { title: 'two', calls },
  ]);

test('cases that come true leave nothing to say', () => {
  expect(faults(call({ times: 2 }), call({ expect: 'deny', message: 'slow down', times: 3 }))).toEqual([]);
});

test('a denial where the case expects none names the call, the rule and the message', () => {
  expect(faults(call({ times: 3 }))).toEqual([
    {
      code: 'case-decision',
      message:
        'Of 3 equal calls, number 3 is denied by tools.t.rules[0] "pace" with "slow down"; expected it to be allowed.',
      hint: 'Correct the policy or the case.',
      where: { file: 'cases', path: ['cases', 1, 'calls', 0, 'expect'] },
    },
  ]);
});

test('an allowed call where the case expects a denial', () => {
  expect(faults(call({}), call({ expect: 'deny', message: 'slow down' }))).toMatchObject([
    {
      code: 'case-decision',
      message: 'The call is allowed; expected it to be denied with "slow down".',
      where: { path: ['cases', 1, 'calls', 1, 'expect'] },
    },
  ]);
});

test('another message', () => {
  expect(faults(call({ times: 2 }), call({ expect: 'deny', message: 'Slow down' }))).toMatchObject([
    {
      code: 'case-message',
      message:
        'The call is denied by tools.t.rules[0] "pace" with "slow down"; expected it to be denied with "Slow down".',
      where: { path: ['cases', 1, 'calls', 1, 'message'] },
    },
  ]);
});

test('a denial without a message shows the one to write', () => {
  expect(faults(call({ times: 2 }), call({ expect: 'deny' }))).toMatchObject([
    {
      code: 'case-without-message',
      message: expect.stringContaining('what the agent reads: "slow down"') as string,
      where: { path: ['cases', 1, 'calls', 1] },
    },
  ]);
});

test('a message on a call expected to be allowed', () => {
  expect(faults(call({ message: 'slow down' }))).toMatchObject([
    { code: 'case-message-on-allowed', where: { path: ['cases', 1, 'calls', 0, 'message'] } },
  ]);
});

test('all calls that differ are reported, not only the first', () => {
  expect(
    faults(call({ expect: 'deny', message: 'x' }), call({ expect: 'deny', message: 'x' }), call({})),
  ).toHaveLength(3);
});
