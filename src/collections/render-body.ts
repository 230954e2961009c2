import { getEntry, render, type RenderResult } from 'astro:content';

/**
 * The prose of an entry, rendered.
 *
 * @throws Error when there is no such entry.
 */
export async function renderBody(
  collection: 'tools' | 'attacks' | 'docs',
  id: string,
): Promise<RenderResult> {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no "${id}" among ${collection}.`);
  return render(entry);
}
