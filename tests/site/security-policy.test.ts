import { expect, test } from 'vitest';
import { securityPolicy } from '../../src/site/security-policy.ts';

test('nothing inline and no other host is allowed', () => {
  const policy = securityPolicy(null);
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
});

test('only the origin of the contact address may be posted to', () => {
  const directives = securityPolicy('https://forms.example.org/messages?to=us').split('; ');
  expect(directives.filter((directive) => directive.includes('example.org'))).toEqual([
    "connect-src 'self' https://forms.example.org",
    "form-action 'self' https://forms.example.org",
  ]);
});
