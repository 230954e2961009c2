/** Where a reader changes a file or objects to a label, as GitHub spells these addresses. */
import type { Site } from '../../catalogue/schema/site.ts';

/** The editor for a file of the repository, on the branch that the site is published from. */
export const editLink = ({ repository }: Pick<Site, 'repository'>, path: string): string =>
  `${repository.replace(/\/$/, '')}/edit/main/${path}`;

/** The form `.github/ISSUE_TEMPLATE/risk-label.yml`, filled in with the tool when there is one. */
export function disputeLink({ issue_tracker: tracker }: Pick<Site, 'issue_tracker'>, tool?: string): string {
  const query = new URLSearchParams({ template: 'risk-label.yml', ...(tool !== undefined && { tool }) });
  return `${tracker.replace(/\/$/, '')}/new?${query.toString()}`;
}
