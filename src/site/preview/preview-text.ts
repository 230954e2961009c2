import type { PreviewText } from '../build/page-note.ts';
import type { PageDescription } from '../page-description.ts';

/** What the preview of a page says. */
export const previewText = ({
  title,
  description,
  heading = title,
  isName = false,
  above = [],
  risk,
}: PageDescription): PreviewText => ({
  place: above.map(([, name]) => name).join(' / '),
  heading,
  isName,
  description,
  risk: risk ? { score: risk.score, words: `${risk.title} risk ${risk.score}/5` } : null,
});
