import { readFile, writeFile } from 'node:fs/promises';
import { guardedClient, type hookClients, type Session } from './guarded-session.ts';
import { hookPolicy } from './hook-policy.ts';

/** The limit of that policy. It counts by the day, so the check must not run over midnight UTC. */
const mostCalls = 5;

/**
 * Sees that a client calls the hook and keeps to its answers: without the hook, with allowed and denied calls in turn, with calls of two sessions at
 * once under a limit, with a policy that does not load, and with a hook that does not start. Gives what went wrong.
 */
export async function checkHook(
  client: (typeof hookClients)[number],
  place: string,
  checker: string,
): Promise<string[]> {
  const guarded = await guardedClient(client, place, {
    checker,
    policy: hookPolicy,
    tools: ['look', 'pay', 'secret'],
  });
  const faults: string[] = [];
  const expectThat = (isRight: boolean, what: string, session: Session): void => {
    if (!isRight)
      faults.push(
        `${what}: at the server ${session.reached.join(' ')}; told ${session.results.join(' ')}; ${session.output}`,
      );
  };
  const look = { tool: 'look', input: {} };
  const pay = (amount: number) => ({ tool: 'pay', input: { amount } });
  try {
    const settings = await readFile(guarded.settingsPath, 'utf8');
    await writeFile(guarded.settingsPath, settings.replaceAll('"matcher": "', '"matcher": "no_such_'));
    const free = await guarded.session([[pay(6)]]);
    expectThat(free.reached.length === 1, 'without the hook, the call reaches the server', free);
    await writeFile(guarded.settingsPath, settings);

    const one = await guarded.session([[look], [pay(6)], [{ tool: 'secret', input: {} }], [pay(7)], [look]]);
    expectThat(one.reached.length - free.reached.length === 2, 'of five calls, two are allowed', one);
    expectThat(
      one.results.length === 5 &&
        [...one.results.keys()].every((index) =>
          one.results[index]?.includes(
            ['did look', 'Smaller.', 'hidden by policy', 'Smaller.', 'did look'][index] ?? '',
          ),
        ),
      'the model is told what the policy says',
      one,
    );

    const payments = [pay(1), pay(2), pay(3), pay(4), pay(5), pay(1)];
    const both = await Promise.all([guarded.session([payments]), guarded.session([payments])]);
    const told = both.flatMap(({ results }) => results);
    const last = both.reduce((most, each) => (each.reached.length > most.reached.length ? each : most));
    expectThat(
      last.reached.length - one.reached.length === mostCalls &&
        told.filter((each) => each.includes('did pay')).length === mostCalls &&
        told.filter((each) => each.includes('Slower.')).length === 2 * payments.length - mostCalls,
      'of twelve calls of two sessions at once, five are allowed',
      { ...last, results: told },
    );

    await writeFile(guarded.settingsPath, settings.replaceAll('node ~', 'no-such-program ~'));
    const unstarted = await guarded.session([[look]]);
    expectThat(
      unstarted.reached.length === last.reached.length && unstarted.results.length === 1,
      'a hook that does not start stops the call',
      unstarted,
    );

    await writeFile(guarded.settingsPath, settings);
    await writeFile(guarded.policyPath, 'version: "1"\ndefault: dney\n');
    const broken = await guarded.session([[look]]);
    expectThat(
      broken.reached.length === last.reached.length && broken.results.length === 1,
      'a policy that does not load stops the call',
      broken,
    );
  } finally {
    await guarded.remove();
  }
  return faults;
}
