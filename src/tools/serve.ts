/** Serves the built site at http://localhost:4321 (PORT to change) until it is stopped; with --preview, the preview. */
import { preview } from 'astro';

const server = await preview({ logLevel: 'warn', ...(process.argv.includes('--preview') && { outDir: 'dist-preview' }) });
const base = process.env.BASE_PATH ?? '/';
console.log(`Serving       http://localhost:${server.port}${base}`);
