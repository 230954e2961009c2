/**
 * Another page of the site, to take a part of.
 *
 * @throws Error when it cannot be had.
 */
export async function loadPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
