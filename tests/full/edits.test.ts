/** Edits that the guides tell of, beside those of `npm test`: on the real content and on the frozen one, each built. */
import { beforeAll, describe } from 'vitest';
import { EVERYDAY, GROWTH } from '../edits/composites.ts';
import { makeEdits, type Edit } from '../edits/copy.ts';
import { testEdits } from '../edits/test-edits.ts';
import { buildSite, FROZEN } from '../support/make-site.ts';
import { FROZEN_DAY, makeSite, REAL } from '../support/sites.ts';

const COMPOSITES: { content: 'real' | 'frozen'; name: string; edits: readonly Edit[]; env: Record<string, string> }[] = [
  { content: 'real', name: 'growth', edits: GROWTH, env: {} },
  { content: 'frozen', name: 'everyday-frozen', edits: EVERYDAY, env: { TODAY: FROZEN_DAY } },
  {
    content: 'frozen',
    name: 'growth-frozen',
    edits: GROWTH,
    env: { TODAY: FROZEN_DAY, BASE_PATH: '/world', SITE_URL: 'https://atlas.example.org' },
  },
];

describe.each(COMPOSITES)('$name', ({ content, name, edits, env }) => {
  const site = makeSite(name, env, false);
  beforeAll(async () => {
    await makeEdits(site, content, edits);
    await buildSite(site);
  });
  testEdits(site, edits, content === 'real' ? REAL.root : FROZEN);
});
