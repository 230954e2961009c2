/** `npm run links`, with pages and a server of the test's own. Nothing is asked of any other machine. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { linksScript } from '../../scripts/commands/links.ts';
import { useContentCopy } from '../catalogue/support/content-copy.ts';
import { runScript } from '../catalogue/support/run-script.ts';

const content = useContentCopy();

const links = (...options: string[]) => runScript(linksScript, ['--root', content.root, ...options]);

const page = (...addresses: string[]): string =>
  `<!doctype html><title>T</title>${addresses.map((address) => `<p><a href="${address}">x</a>`).join('')}`;

const answers: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  '/fine': (_request, response) => response.end('fine'),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 404 : 200).end(),
  '/gone': (_request, response) => response.writeHead(410).end(),
  '/fault': (_request, response) => response.writeHead(500).end(),
  '/members': (_request, response) => response.writeHead(403).end(),
  '/moved': (_request, response) => response.writeHead(302, { location: '/fine' }).end(),
  '/moved-away': (_request, response) => response.writeHead(302, { location: '/gone' }).end(),
  // Never answered.
  '/silent': () => undefined,
};

const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
  answers[request.url ?? '']?.(request, response);
});
let host = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  host = `http://127.0.0.1:${address.port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

describe('the list', () => {
  const report = 'https://api.norbank.example/docs/';
  const file =
    'https://github.com/third-party/notes-mcp/blob/bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb/main.py';
  const lineOf = async (path: string, text: string): Promise<string> => {
    const lines = (await content.read(path)).split('\n');
    return `${path}:${lines.findIndex((line) => line.includes(text)) + 1}`;
  };

  test('has each address once, with the lines and the pages that use it, and asks nobody', async () => {
    await content.write('dist/index.html', page(report, '/tools/', '#here', 'mailto:a@b.example'));
    await content.write('dist/docs/a/index.html', page(report, file, report.slice(0, -1)));
    const { status, stdout, stderr } = await links('--format', 'json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      links: [
        { address: report.slice(0, -1), files: [], pages: ['/docs/a/'] },
        {
          address: report,
          files: expect.arrayContaining([
            await lineOf('content/servers/norbank.yaml', 'norbank.example/docs/'),
          ]) as string[],
          pages: ['/', '/docs/a/'],
        },
        {
          address: file,
          files: expect.arrayContaining([
            await lineOf('content/servers/notes.yaml', 'path: main.py'),
          ]) as string[],
          pages: ['/docs/a/'],
        },
      ],
    });
    expect(asked).toEqual([]);
  });

  test('as text has the address, then its places, then how many there are', async () => {
    await content.write('dist/index.html', page(file));
    const paths = [
      'servers/notes.yaml',
      'tools/notes/delete_note/tool.mdx',
      'tools/notes/read_note/tool.mdx',
    ];
    const places = await Promise.all(
      paths.map(async (path) => `    ${await lineOf(`content/${path}`, 'path: main.py')}\n`),
    );
    expect((await links()).stdout).toBe(`${file}\n${places.join('')}    /\n\n1 address.\n`);
  });

  test('leaves out what belongs to the deployment, and not what only begins like it', async () => {
    const own = 'https://git.small-catalogue.example/catalogue';
    await content.write(
      'dist/index.html',
      page('https://small-catalogue.example/', own, `${own}/issues/1`, `${own}-of-others`),
    );
    expect((await links()).stdout).toBe(`${own}-of-others\n    /\n\n1 address.\n`);
  });
});

describe('the check', () => {
  test.each([
    ['/fine', 'alive', '200', ['HEAD /fine']],
    ['/no-head', 'alive', '200', ['HEAD /no-head', 'GET /no-head']],
    ['/moved', 'alive', '200', ['HEAD /moved', 'HEAD /fine']],
    ['/members', 'unclear', '403', ['HEAD /members', 'GET /members']],
    ['/gone', 'dead', '410', ['HEAD /gone', 'GET /gone']],
    ['/moved-away', 'dead', '410', ['HEAD /moved-away', 'HEAD /gone', 'GET /moved-away', 'GET /gone']],
    ['/fault', 'dead', '500', ['HEAD /fault', 'GET /fault']],
    ['/silent', 'dead', 'no answer in 0.3 s', ['HEAD /silent', 'GET /silent']],
  ])('%s is %s: %s', async (path, state, answer, requests) => {
    await content.write('dist/index.html', page(`${host}${path}`));
    const wait = path === '/silent' ? '0.3' : '20';
    const { status, stdout } = await links('--check', '--timeout', wait, '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      links: [{ address: `${host}${path}`, files: [], pages: ['/'], state, answer }],
    });
    expect(status).toBe(state === 'dead' ? 1 : 0);
    expect(asked).toEqual(requests);
  });

  test('nobody listening is dead, with the reason', async () => {
    await content.write('dist/index.html', page('http://127.0.0.1:1/'));
    const { status, stdout } = await links('--check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^dead {2}.+ {2}http:\/\/127\.0\.0\.1:1\/\n {4}\/\n\n1 address: 0 alive, 1 dead/);
  });

  test('an address is asked for once, whatever part of it is linked', async () => {
    await content.write('dist/index.html', page(`${host}/fine#a`, `${host}/fine#b`, `${host}/fine`));
    const { status, stdout } = await links('--check');
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: '3 addresses: 3 alive, 0 dead, 0 unclear.\n',
    });
    expect(asked).toEqual(['HEAD /fine']);
  });

  test('text names what is unclear and what is dead, the dead last, with the pages', async () => {
    await content.write('dist/index.html', page(`${host}/gone`, `${host}/fine`));
    await content.write('dist/risk/index.html', page(`${host}/members`, `${host}/gone`));
    const { status, stdout } = await links('--check');
    expect(status).toBe(1);
    expect(stdout).toBe(
      `unclear  403  ${host}/members\n    /risk/\n\n` +
        `dead  410  ${host}/gone\n    /\n    /risk/\n\n` +
        '3 addresses: 1 alive, 1 dead, 1 unclear.\n',
    );
  });
});

describe('wrong use: exit status 2, and nothing on standard output', () => {
  test.each([
    [
      ['--format', 'xml', '--timeout', 'soon'],
      '--format is "xml", expected text or json.\n--timeout is "soon", expected a number of seconds.',
    ],
    [['--timeout', '0'], '--timeout is "0", expected more than 0 seconds.'],
    [['--fix'], "Unknown option '--fix'"],
    [[], 'has no dist/index.html. Build the site first: npm run build'],
  ])('%j', async (options, message) => {
    const { status, stdout, stderr } = await links(...options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });

  test('faulty settings are named', async () => {
    await content.write('dist/index.html', page());
    await content.replace('content/site.yaml', 'title: Small Catalogue', 'title: 42');
    expect((await links()).stderr).toContain('content/site.yaml has faults.');
  });
});

test('--help says how to call it', async () => {
  const { status, stdout } = await links('--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--check');
});

test('the check is scheduled, after a build, with leave to read alone', () => {
  const workflow = z
    .object({
      on: z.object({ schedule: z.array(z.object({ cron: z.string() })).min(1) }),
      permissions: z.strictObject({ contents: z.literal('read') }),
      jobs: z.object({ check: z.object({ steps: z.array(z.object({ run: z.string().optional() })) }) }),
    })
    .parse(parse(readFileSync('.github/workflows/links.yml', 'utf8')));
  expect(workflow.jobs.check.steps.flatMap(({ run }) => run ?? [])).toEqual([
    'npm ci',
    'npm run build',
    'npm run links -- --check',
  ]);
});
