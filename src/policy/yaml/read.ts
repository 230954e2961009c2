import { readCharacters } from './characters.ts';
import { Composer, emptyScalar } from './compose.ts';
import { positionOf } from './cursor.ts';
import type { Position, YamlNode } from './node.ts';
import { Scanner } from './scanner.ts';
import { refuseToken } from './steps.ts';
import { YamlSyntaxError } from './syntax-error.ts';
import { TagHandles } from './tags.ts';
import type { TokenType } from './tokens.ts';

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

/** The first document of a text. */
export interface YamlDocument {
  /** Null when there is nothing at all. */
  readonly root: YamlNode | null;
  /** Where the text goes on behind it, which the engine never reads; null when nothing follows. */
  readonly ignoredFrom: Position | null;
}

/** Where something stands behind the document that has just been read. What it is does not matter, not even whether it is YAML. */
function followingText(tokens: Scanner): Position | null {
  let start = tokens.peek();
  try {
    for (let token = start; token.type !== 'stream-end'; token = tokens.peek()) {
      if (token.type !== 'document-start' && token.type !== 'document-end') return positionOf(start.mark);
      if (token.type === 'document-start') start = token;
      tokens.next();
    }
    return null;
  } catch (error) {
    if (!(error instanceof YamlSyntaxError)) throw error;
    return positionOf(start.mark);
  }
}

/**
 * Reads the first document of a YAML text as the engine's reader (yaml.v3) does: YAML 1.1 with that reader's own
 * leniences and limits. What follows the first document is not read.
 *
 * @throws YamlSyntaxError when the text cannot be read
 */
export function readYaml(text: string | Uint8Array): YamlDocument {
  const tokens = new Scanner(readCharacters(text));
  tokens.next();
  const first = tokens.peek();
  if (first.type === 'stream-end') return { root: null, ignoredFrom: null };
  const isExplicit = beginsDocument.includes(first.type);
  const handles = isExplicit ? takeDirectives(tokens) : new TagHandles();
  const start = tokens.peek();
  const isEmpty = isExplicit && endsDocument.includes(start.type);
  const root = isEmpty ? emptyScalar('', start.mark) : new Composer(tokens, handles).compose();
  // The engine looks for the end of the document, and refuses what it cannot read there.
  tokens.peek();
  return { root, ignoredFrom: followingText(tokens) };
}
