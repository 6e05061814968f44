import type { APIRoute } from 'astro';
import { toSchemaFile, SCHEMA_FILES } from '~/data/open-data-schemas.ts';

export const getStaticPaths = () => Object.keys(SCHEMA_FILES).map((file) => ({ params: { file } }));

/** JSON Schema of a file of open data. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(toSchemaFile(params.file!, site!), { headers: { 'Content-Type': 'application/schema+json' } });
