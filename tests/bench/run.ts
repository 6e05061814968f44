/**
 * `npm run bench`: measures the built site (builds it where there is none), prints a table and writes
 * test-results/bench.json. Figures over their limit are marked; nothing fails, since time is not the same on two
 * machines. `npm run bench -- map` runs one group; `build` takes `--sizes 100,1000`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { benchBuild } from './build.ts';
import { benchCatalogue } from './catalogue.ts';
import { benchCheck } from './check.ts';
import { benchDev } from './dev.ts';
import { benchMap } from './map.ts';
import { launch, serve, type Row } from './measure.ts';
import { benchPages } from './pages.ts';
import { benchSearch } from './search.ts';

/** Groups that look at the built site in a browser, and those that need neither. */
const ON_SITE = { pages: benchPages, map: benchMap, search: benchSearch, catalogue: benchCatalogue };
const ALONE = { check: benchCheck, build: benchBuild, dev: benchDev };

type Group = keyof typeof ON_SITE | keyof typeof ALONE;
const GROUPS = [...Object.keys(ON_SITE), ...Object.keys(ALONE)] as Group[];
const wanted = GROUPS.filter((name) => process.argv.slice(2).includes(name));
const names = wanted.length > 0 ? wanted : GROUPS;

const isOver = ({ value, limit, isLeast }: Row): boolean => limit !== undefined && (isLeast ? value < limit : value > limit);
const toText = (value: number): string =>
  value.toLocaleString(
    'en',
    value < 10 ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: value < 100 ? 1 : 0 },
  );
const toLine = (row: Row): string => {
  const limit = row.limit === undefined ? '' : `${row.isLeast ? 'at least' : 'at most'} ${toText(row.limit)}`;
  return `  ${row.name.padEnd(58)}${toText(row.value).padStart(9)} ${row.unit.padEnd(4)} ${limit}${isOver(row) ? '  ← over' : ''}`;
};

const results: Partial<Record<Group, Row[]>> = {};

async function run(name: Group, bench: () => Promise<Row[]>): Promise<void> {
  const rows = (results[name] = await bench());
  console.log([`\n${name}`, ...rows.map(toLine)].join('\n'));
}

async function runOnSite(groups: readonly (keyof typeof ON_SITE)[], browser: Browser): Promise<void> {
  const server = await serve(4398);
  try {
    for (const name of groups) await run(name, () => ON_SITE[name](browser, server.origin));
  } finally {
    server.stop();
    await browser.close();
  }
}

const onSite = names.filter((name): name is keyof typeof ON_SITE => name in ON_SITE);
if (onSite.length > 0) {
  if (!existsSync('dist/index.html')) spawnSync(process.execPath, ['src/tools/build.ts'], { stdio: 'inherit' });
  await runOnSite(onSite, await launch());
}
for (const name of names) if (name in ALONE) await run(name, ALONE[name as keyof typeof ALONE]);
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/bench.json', `${JSON.stringify(results, null, 1)}\n`);
