import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';

/** What the server answered. */
interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Long enough for a busy machine; on a quiet one an edit shows within a second. */
const patience = 10_000;

/** `astro dev` on a copy of the project. */
export class DevServer {
  readonly #root: string;
  #process: ChildProcess | null = null;
  #written = '';
  #origin = '';

  constructor(root: string) {
    this.#root = root;
  }

  /** What it has written to the terminal, without colours. */
  get output(): string {
    return stripVTControlCharacters(this.#written);
  }

  async start(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    const options = ['--ignore-lock', '--host', '127.0.0.1', '--port', String(await freePort())];
    const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', ...options], {
      cwd: this.#root,
      // Astro serves no pages where it takes itself to be within a unit test.
      env: { ...process.env, NODE_ENV: 'development', VITEST: '' },
    });
    this.#process = child;
    const take = (part: Buffer): void => {
      this.#written += part.toString('utf8');
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(this.output)?.[0];
      if (origin !== undefined) resolve(origin);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('exit', () => {
      reject(new Error(`The server has ended.\n${this.output}`));
    });
    this.#origin = await promise;
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (child?.exitCode !== null) return;
    const { promise, resolve } = Promise.withResolvers<null>();
    child.on('exit', () => {
      resolve(null);
    });
    child.kill();
    await promise;
  }

  async get(address: string): Promise<Answer> {
    const response = await fetch(`${this.#origin}${address}`);
    return { status: response.status, text: await response.text() };
  }

  /** What the overlay of an open page shows, all that it is sent from now on. */
  async openOverlay(): Promise<{ readonly text: () => string }> {
    const client = await this.get('/@vite/client');
    const token = /wsToken = "([^"]+)"/.exec(client.text)?.[1] ?? '';
    const socket = new WebSocket(`${this.#origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
    let shown = '';
    socket.addEventListener('message', ({ data }) => {
      shown += String(data);
    });
    await once(socket, 'open');
    return { text: () => shown };
  }

  /** Asks for a page until the answer is as wanted. */
  async waitFor(address: string, isWanted: (answer: Answer) => boolean): Promise<Answer> {
    const end = performance.now() + patience;
    let answer = await this.get(address);
    while (!isWanted(answer)) {
      if (performance.now() > end)
        throw new Error(`${address} still answers ${answer.status}:\n${answer.text}\n${this.output}`);
      // Often, so that a page is drawn while the collections are written.
      await setTimeout(20);
      answer = await this.get(address);
    }
    return answer;
  }
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
