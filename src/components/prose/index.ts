import Anchor from './Anchor.astro';
import CodeBlock from './CodeBlock.astro';
import Table from './Table.astro';

/** What stands for Markdown's own elements in the prose of `content/`: `<Content components={prose} />`. */
export const prose = { a: Anchor, pre: CodeBlock, table: Table };
