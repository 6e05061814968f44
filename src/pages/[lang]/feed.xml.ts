import type { APIRoute } from 'astro';
import { toAtom } from '~/data/feed.ts';
import { LANGUAGES, type Lang } from '~/schemas/common.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));

/** Atom feed of new and changed entries. */
export const GET: APIRoute = async ({ props, site }) => {
  const { lang } = props as { lang: Lang };
  return new Response(await toAtom(lang, site!), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
};
