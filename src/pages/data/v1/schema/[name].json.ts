import type { APIRoute } from 'astro';
import { toSchemaFile, SCHEMA_FILES } from '~/data/open-data-schemas.ts';

export const getStaticPaths = () => Object.keys(SCHEMA_FILES).map((file) => ({ params: { name: file.replace('.json', '') } }));

/** JSON Schema of a file of open data. */
export const GET: APIRoute = ({ params, site }) =>
  new Response(toSchemaFile(`${params.name}.json`, site!), { headers: { 'Content-Type': 'application/schema+json' } });
