import { describe, expect, test } from 'vitest';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();
const policy = (limit: number): string => `version: "1"
default: deny
tools:
  pay:
    rules:
      - name: pace
        rate_limit: ${limit}/hour
        on_deny: Slower.
`;
write('old.yaml', policy(2));
write('new.yaml', policy(3));

describe('diff', () => {
  const change =
    'pay {} after 2 calls of the same: denied by tools.pay.rules[0] (Slower.) before, now allowed';

  test.each([
    ['text', `wider      pay\n    ${change}\n`],
    ['markdown', `- **wider**: \`pay\`\n  - \`${change}\`\n`],
  ])('says in %s what became wider, with a call that shows it', async (format, stdout) => {
    expect(await run(['diff', '--format', format, 'old.yaml', 'new.yaml'])).toEqual({
      status: 1,
      stdout,
      stderr: '',
    });
  });

  test('gives programs the same in JSON', async () => {
    const { status, stdout } = await run(['diff', '--format', 'json', 'old.yaml', 'new.yaml']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      differences: [
        {
          tool: 'pay',
          kind: 'wider',
          wider: {
            call: { tool: 'pay', arguments: {} },
            after: 2,
            before: null,
            seconds: 0,
            old: { decision: 'deny', message: 'Slower.', rule: 'tools.pay.rules[0]' },
            new: { decision: 'allow' },
          },
          stricter: null,
          reworded: null,
        },
      ],
    });
  });

  test('exits with 0 when nothing is wider, or when that is allowed', async () => {
    expect(await run(['diff', 'new.yaml', 'old.yaml'])).toMatchObject({ status: 0 });
    expect(await run(['diff', 'old.yaml', 'old.yaml'])).toMatchObject({ status: 0 });
    expect(await run(['diff', '--allow-wider', 'old.yaml', 'new.yaml'])).toMatchObject({ status: 0 });
  });

  test('refuses wrong use, and a policy that the engine refuses, with its place', async () => {
    expect(await run(['diff', '--format', 'html', 'old.yaml', 'new.yaml'])).toMatchObject({
      status: 2,
      stdout: '',
    });
    expect(await run(['diff', 'old.yaml'])).toMatchObject({ status: 2, stdout: '' });
    write('refused.yaml', 'tools: {}\n');
    const { status, stderr } = await run(['diff', 'old.yaml', 'refused.yaml']);
    expect(status).toBe(2);
    expect(stderr).toContain('refused.yaml:1:1  error  version-not-1');
  });
});
