import { spawn } from 'node:child_process';

/**
 * What a program prints, in an environment of its own and in the home folder that this names. It is ended when its
 * seconds are over.
 *
 * @throws Error when the program cannot be started.
 */
export function programOutput(
  program: string,
  words: readonly string[],
  { environment, seconds }: { readonly environment: NodeJS.ProcessEnv; readonly seconds: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, {
      cwd: environment.HOME,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    child.on('error', reject);
    child.on('close', () => {
      resolve(text);
    });
  });
}
