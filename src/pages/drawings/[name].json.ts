import type { APIRoute } from 'astro';
import { DRAWINGS } from '~/data/atlas.ts';

type Name = keyof typeof DRAWINGS;

export const getStaticPaths = () => Object.keys(DRAWINGS).map((name) => ({ params: { name } }));

export const GET: APIRoute = async ({ params }) =>
  new Response(JSON.stringify(await DRAWINGS[params.name as Name]()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
