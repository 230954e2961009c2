import { readCharacters } from './characters.ts';
import { Composer, emptyScalar } from './compose.ts';
import type { YamlNode } from './node.ts';
import { Scanner } from './scanner.ts';
import { refuseToken } from './step.ts';
import { TagHandles } from './tag-handles.ts';
import type { TokenType } from './token.ts';

/** Takes the lines that begin with %, and the --- that must follow them. */
function takeDirectives(tokens: Scanner): TagHandles {
  const handles = new TagHandles();
  let hasVersion = false;
  for (let token = tokens.peek(); ; token = tokens.peek()) {
    if (token.type === 'tag-directive') {
      handles.declare(token);
    } else if (token.type === 'version-directive') {
      if (hasVersion) refuseToken(token, '%YAML stands twice.', 'Take both lines away: a policy needs none.');
      if (token.version !== '1.1') {
        const message = `%YAML names version ${token.version}, but the engine reads 1.1 only.`;
        refuseToken(token, message, 'Take the line away: a policy needs none.');
      }
      hasVersion = true;
    } else if (token.type === 'document-start') {
      tokens.next();
      return handles;
    } else {
      refuseToken(
        token,
        'After a line that begins with % a line with --- must follow.',
        'Add the line, or take both away.',
      );
    }
    tokens.next();
  }
}

const beginsDocument: readonly TokenType[] = ['version-directive', 'tag-directive', 'document-start'];
const endsDocument: readonly TokenType[] = [...beginsDocument, 'document-end', 'stream-end'];

/**
 * Reads the first document of a YAML text as the engine's reader (yaml.v3) does: YAML 1.1 with that reader's own
 * leniences and limits. What follows the first document is not read. Null when there is nothing at all.
 *
 * @throws YamlSyntaxError when the text cannot be read
 */
export function readYaml(text: string | Uint8Array): YamlNode | null {
  const tokens = new Scanner(readCharacters(text));
  tokens.next();
  const first = tokens.peek();
  if (first.type === 'stream-end') return null;
  const isExplicit = beginsDocument.includes(first.type);
  const handles = isExplicit ? takeDirectives(tokens) : new TagHandles();
  const start = tokens.peek();
  const isEmpty = isExplicit && endsDocument.includes(start.type);
  const root = isEmpty ? emptyScalar('', start.mark) : new Composer(tokens, handles).compose();
  // The engine looks for the end of the document, and refuses what it cannot read there.
  tokens.peek();
  return root;
}
