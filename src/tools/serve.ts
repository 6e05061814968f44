/** Serves the built site at http://localhost:4321 (PORT to change) until it is stopped. */
import { preview } from 'astro';

const server = await preview({ logLevel: 'warn' });
const base = process.env.BASE_PATH ?? '/';
console.log(`Serving       http://localhost:${server.port}${base}`);
