import type { APIRoute } from 'astro';
import { loadCatalogue } from '../collections/load-catalogue.ts';
import { icons } from '../site/icons.ts';
import { link } from '../site/links.ts';

/** What a system needs to keep the site among its applications. */
export const GET: APIRoute = async () => {
  const { site } = await loadCatalogue();
  const manifest = {
    name: site.title,
    description: site.description,
    lang: 'en',
    start_url: link('/'),
    scope: link('/'),
    display: 'minimal-ui',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: icons.map(({ file, size, isFull }) => ({
      src: link(`/${file}`),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: isFull ? 'maskable' : 'any',
    })),
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });
};
