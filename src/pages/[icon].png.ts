import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { appleIcon, drawIcon, icons } from '../site/icons.ts';

export const getStaticPaths = (() =>
  [...icons, appleIcon].map((icon) => ({
    params: { icon: icon.file.replace(/\.png$/, '') },
    props: { icon },
  }))) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(await drawIcon(props.icon), { headers: { 'content-type': 'image/png' } });
