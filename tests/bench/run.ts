/**
 * `npm run bench`: measures the built site (builds it where there is none), prints a table and writes
 * test-results/bench.json. Figures over their limit are marked; nothing fails, since time is not the same on two
 * machines. `npm run bench -- map` runs one group.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { benchCatalogue } from './catalogue.ts';
import { benchCheck } from './check.ts';
import { benchMap } from './map.ts';
import { launch, serve, type Row } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';

const GROUPS = { pages: benchPages, map: benchMap, search: benchSearch, catalogue: benchCatalogue, check: benchCheck };
const wanted = process.argv.slice(2).filter((name) => name in GROUPS);
const names = (wanted.length > 0 ? wanted : Object.keys(GROUPS)) as (keyof typeof GROUPS)[];

const isOver = ({ value, limit, isLeast }: Row): boolean => limit !== undefined && (isLeast ? value < limit : value > limit);
const toText = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });
const toLine = (row: Row): string => {
  const limit = row.limit === undefined ? '' : `${row.isLeast ? 'at least' : 'at most'} ${toText(row.limit)}`;
  return `  ${row.name.padEnd(58)}${toText(row.value).padStart(9)} ${row.unit.padEnd(4)} ${limit}${isOver(row) ? '  ← over' : ''}`;
};

if (!existsSync('dist/index.html')) spawnSync(process.execPath, ['src/tools/build.ts'], { stdio: 'inherit' });
const browser = await launch();
const server = await serve(4398);
const results: Record<string, Row[]> = {};
try {
  for (const name of names) {
    results[name] = await GROUPS[name](browser, server.origin);
    console.log([`\n${name}`, ...results[name].map(toLine)].join('\n'));
  }
} finally {
  server.stop();
  await browser.close();
}
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench.json', `${JSON.stringify(results, null, 1)}\n`);
