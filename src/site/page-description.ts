import type { Question } from './common-questions.ts';

/** A page above another one: its address, without the site's base path, and its name. */
export type Place = readonly [address: string, name: string];

/** A file of the site that belongs to a page. */
export interface PageFile {
  /** Without the site's base path. */
  readonly address: string;
  readonly title: string;
  readonly what: string;
}

/**
 * What a page says of itself, told once. Its head, its breadcrumb, what search engines are told, its preview image, the
 * head of its Markdown twin and the lists of pages are all made of this.
 */
export interface PageDescription {
  /** Of this page alone, without the name of the site. */
  readonly title: string;
  /** One or two sentences, of this page alone. */
  readonly description: string;
  /** The first heading, where it is not the title. */
  readonly heading?: string;
  /** Whether the heading is a name that is set as code. */
  readonly isName?: boolean;
  /** The pages above this one, from the top. The breadcrumb shows them. */
  readonly above?: readonly Place[];
  /** What the breadcrumb calls this page, where it is not the title. */
  readonly here?: string;
  /** Of the tool that the page is about. */
  readonly risk?: { readonly score: number; readonly title: string };
  /** The questions that the page answers. */
  readonly questions?: readonly Question[];
  /** Whether the page explains one thing, as that of a tool. */
  readonly isArticle?: boolean;
  /** Whether it only adds to the page above it: the search finds that one, and its preview image stands for both. */
  readonly isSupplement?: boolean;
  /** Files to name beside the pages in the text for language models. */
  readonly files?: readonly PageFile[];
}
