/**
 * Figures of the build: of this project's own site beside an earlier commit, without and with what an earlier build has
 * kept; of sites with synthetic entries, and beside them bare Astro with as many pages.
 * `--sizes 100,1000` says how many entries, `--repeats 1` how often the real site is built.
 */
import { parseArgs } from 'node:util';
import { quantile, type Row } from './measure.ts';
import { runMeasured, type Usage } from './measured.ts';
import { countPages, forget, Workshop } from './sites.ts';

/** The commit before lists, formatters and drawings were made once. */
const BASELINE = '6bb58b7';
const LIMITS = { cold: 0.55, warm: 0.4, growth: 1.15, bare: 2, memory: 12 };
const SIZES = '100,480,1000,10000';

const build = (folder: string): Promise<Usage> => runMeasured(['npm', 'run', '--silent', 'build'], folder);

async function buildCold(folder: string): Promise<Usage> {
  forget(folder);
  return build(folder);
}

const GIGABYTE = 1e9;

const toRows = (name: string, { seconds, cpu, memory }: Usage): Row[] => [
  { name, value: seconds, unit: 's' },
  ...(cpu === undefined ? [] : [{ name: `${name}, processor`, value: cpu, unit: 's' }]),
  ...(memory === undefined ? [] : [{ name: `${name}, memory at most`, value: memory / GIGABYTE, unit: 'GB', limit: LIMITS.memory }]),
];

/** The middle of several runs, each figure by itself. */
function toMiddle(runs: readonly Usage[]): Usage {
  const middle = (get: (usage: Usage) => number | undefined): number | undefined => {
    const values = runs.map(get).filter((value) => value !== undefined);
    return values.length > 0 ? quantile(values, 0.5) : undefined;
  };
  return { seconds: middle(({ seconds }) => seconds)!, cpu: middle(({ cpu }) => cpu), memory: middle(({ memory }) => memory) };
}

const toRatios = (name: string, of: Usage, by: Usage, limit: number): Row[] => [
  { name, value: of.seconds / by.seconds, unit: '×', limit },
  ...(of.cpu && by.cpu ? [{ name: `${name}, processor`, value: of.cpu / by.cpu, unit: '×', limit }] : []),
];

/** The real site, by turns as it was at the baseline, without and with what an earlier build has kept. */
async function benchReal(workshop: Workshop, repeats: number): Promise<{ rows: Row[]; perPage: number }> {
  const before = await workshop.checkOut(BASELINE);
  const { folder } = workshop.copy(0);
  const runs: Record<'before' | 'cold' | 'warm', Usage[]> = { before: [], cold: [], warm: [] };
  for (let i = 0; i < repeats; i += 1) {
    if (before) runs.before.push(await buildCold(before));
    runs.cold.push(await buildCold(folder));
    runs.warm.push(await build(folder));
  }
  const [cold, warm] = [toMiddle(runs.cold), toMiddle(runs.warm)];
  const pages = countPages(folder);
  const rows = [
    { name: 'real site, pages', value: pages, unit: '' },
    ...toRows('real site, nothing kept', cold),
    ...toRows('real site, once more', warm),
  ];
  if (!before) return { rows, perPage: cold.seconds / pages };
  const baseline = toMiddle(runs.before);
  return {
    rows: [
      ...rows,
      ...toRows(`real site at ${BASELINE}`, baseline),
      ...toRatios(`nothing kept ÷ ${BASELINE}`, cold, baseline, LIMITS.cold),
      ...toRatios(`once more ÷ ${BASELINE}`, warm, baseline, LIMITS.warm),
    ],
    perPage: cold.seconds / pages,
  };
}

/** A site with synthetic entries, and bare Astro with as many pages. `perPage` is what a page of the real site takes. */
async function benchSize(workshop: Workshop, entries: number, perPage: number): Promise<Row[]> {
  const { folder, added } = workshop.copy(entries);
  const usage = await buildCold(folder);
  const pages = countPages(folder);
  forget(folder);
  const bareFolder = workshop.makeBare(pages);
  const bare = await buildCold(bareFolder);
  forget(bareFolder);
  const mix = Object.entries(added).map(([kind, count]) => `${count} ${kind}`);
  console.log(`  ${entries} entries: ${mix.join(', ')}; ${pages} pages`);
  return [
    { name: `${entries} entries more, pages`, value: pages, unit: '' },
    ...toRows(`${entries} entries more`, usage),
    { name: `${entries} entries more, each page`, value: (1000 * usage.seconds) / pages, unit: 'ms' },
    { name: `each page ÷ each page of the real site`, value: usage.seconds / pages / perPage, unit: '×', limit: LIMITS.growth },
    ...toRows(`bare Astro with ${pages} pages`, bare),
    ...toRatios(`${entries} entries more ÷ bare Astro`, usage, bare, LIMITS.bare),
  ];
}

/** All figures of the build. */
export async function benchBuild(): Promise<Row[]> {
  const options = { sizes: { type: 'string', default: SIZES }, repeats: { type: 'string', default: '3' } } as const;
  const { values } = parseArgs({ options, allowPositionals: true });
  const workshop = new Workshop();
  try {
    const { rows, perPage } = await benchReal(workshop, Number(values.repeats));
    for (const size of values.sizes.split(',').map(Number)) rows.push(...(await benchSize(workshop, size, perPage)));
    return rows;
  } finally {
    workshop.close();
  }
}
