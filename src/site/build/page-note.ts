import { z } from 'zod';
import { jsonForScript } from '../text/json-for-script.ts';

const text = z.string().min(1);

const previewSchema = z.strictObject({
  place: z.string(),
  heading: text,
  isName: z.boolean(),
  description: text,
  risk: z.strictObject({ score: z.int().min(1).max(5), words: text }).nullable(),
});

const noteSchema = z.strictObject({
  /** The canonical address. */
  url: z.url(),
  title: text,
  description: text,
  /** Null for a page that shows that of another. */
  preview: previewSchema.nullable(),
  files: z.array(z.strictObject({ address: text, title: text, what: text })),
});

/** What the last step of a build needs to know of a page. */
export type PageNote = z.infer<typeof noteSchema>;

/** What stands on the preview image of a page. */
export type PreviewText = z.infer<typeof previewSchema>;

const start = '<script type="application/json" data-page-note>';
const end = '</script>';

/**
 * A note of the layout to the last step of the build, which takes it out again. A page that has no address of its own, as
 * the page for unknown addresses, leaves an empty one.
 */
export const writeNote = (note: PageNote | null): string => start + jsonForScript(note) + end;

/**
 * Takes the note out of a page.
 *
 * @param file Names the page where the note is missing.
 */
export function takeNote(html: string, file: string): { note: PageNote | null; html: string } {
  const at = html.indexOf(start);
  const to = html.indexOf(end, at);
  if (at < 0 || to < 0)
    throw new Error(
      `${file} has no note for the last step of the build. Make the page with src/layouts/Page.astro.`,
    );
  return {
    note: noteSchema.nullable().parse(JSON.parse(html.slice(at + start.length, to))),
    html: html.slice(0, at) + html.slice(to + end.length),
  };
}
