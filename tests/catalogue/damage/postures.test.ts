/** Postures that do not decide on every tool, or whose whole the engine refuses. */
import { expect, test } from 'vitest';
import { useContentCopy } from '../support/content-copy.ts';

const content = useContentCopy();
const posture = 'content/postures/norbank/recommended.yaml';

test('a tool left out', async () => {
  await content.replace(posture, '  nb_rates: shallow\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > nb_transfer: deny
    posture-missing-tool: There is no decision on nb_rates, expected one for each tool of norbank.
    Add "nb_rates: " and one of deny, medium, shallow."
  `);
});

test('a tool that does not exist', async () => {
  await content.replace(posture, '  nb_rates: shallow\n', '  nb_rates: shallow\n  nb_rate: shallow\n');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > shallow
    posture-unknown-tool: There is no tool "nb_rate" of norbank, expected the name of a folder in content/tools/norbank.
    Did you mean "nb_rates"?"
  `);
});

test('a policy that does not exist', async () => {
  await content.replace(posture, 'nb_rates: shallow', 'nb_rates: shalow');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > shalow
    posture-unknown-policy: nb_rates has no policy "shalow", expected one of deny, medium, shallow.
    Did you mean "shallow"?"
  `);
});

test('a tool that is not decided', async () => {
  await content.replace(posture, 'nb_rates: shallow', 'nb_rates:');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > nb_rates:
    wrong-type: tools.nb_rates is empty, expected text.
    src/catalogue/schema/posture.ts says what the field holds."
  `);
});

test('no recommended posture', async () => {
  await content.replace(posture, 'recommended: true', 'recommended: false');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank > 
    recommended-posture: None of the 2 postures of norbank is recommended, expected one.
    Set recommended: true in one of them."
  `);
});

test('two recommended postures', async () => {
  await content.replace('content/postures/norbank/paying.yaml', 'recommended: false', 'recommended: true');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > true
    recommended-posture: content/postures/norbank/paying.yaml is recommended too, expected exactly one posture of norbank.
    Set recommended: false in one of them."
  `);
});

test('a rule for every tool that the engine refuses', async () => {
  await content.replace(
    posture,
    '- name: no keys among the arguments',
    '- title: no keys among the arguments',
  );
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > |
    posture-refused: The engine refuses line LINE of the full policy, "- title: no keys among the arguments" (rule-without-name): The rule has no name.
    Add a name that says what the rule is for.

    content/postures/norbank/recommended.yaml > |
    unknown-key: In line LINE of the full policy, "- title: no keys among the arguments": The engine ignores the key "title" without a word, so it has no effect.
    Known here: name, action, rate_limit, conditions, on_deny, state."
  `);
});

test('a permission of the key where there are no keys, and none where there are', async () => {
  await content.replace(
    'content/postures/notes/recommended.yaml',
    'recommended: true',
    'key_permission: None.\nrecommended: true',
  );
  await content.replace(posture, 'key_permission: None is needed.\n', '');
  expect(await content.report()).toMatchInlineSnapshot(`
    "content/postures/norbank/recommended.yaml > id: recommended
    posture-key-permission: key_permission is missing, expected it because tools of the server say whether they need a key.
    Say which permission the key needs, or that none is needed.

    content/postures/notes/recommended.yaml > None.
    posture-key-permission: key_permission is there, expected none because no tool of the server says whether it needs a key.
    Delete it, or add needs_key and key_permission to the tools."
  `);
});
