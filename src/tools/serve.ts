/** Serves the built site at http://localhost:4321 (PORT to change) until it is stopped; with --preview, the preview. */
import { preview } from 'astro';
import { readSetting } from '../environment.ts';
import { toLang } from './editor-lang.ts';
import { requireSettings } from './settings.ts';

requireSettings(toLang(process.argv.slice(2), process.env));

const server = await preview({ logLevel: 'warn', ...(process.argv.includes('--preview') && { outDir: 'dist-preview' }) });
console.log(`Serving       http://localhost:${server.port}${readSetting('BASE_PATH')}/`);
