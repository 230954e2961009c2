import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { policyConversions } from '../../catalogue/policy-conversions.ts';

/** Every policy in the formats of other clients, beside the policy itself. */
export const getStaticPaths = (async () =>
  policyConversions(await loadCatalogue()).map(({ address, text }) => ({
    params: { file: address.replace(/^\/policies\//, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
