/** The sites that tests look at: the real one, and those that are made for tests, each in a folder of its own. */
import { join } from 'node:path';

const PROJECT = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');

/** Where the sites are made that are for tests alone; git ignores it. */
export const SITES_FOLDER = join(PROJECT, '.test-sites');

/** A site: where its content and what was built of it stand, and what it was built with. */
export interface Site {
  name: string;
  /** The folder that holds `content/` and `dist/`. */
  root: string;
  /** Path under which it is served, without a last stroke: empty, or such as `/world`. */
  base: string;
  /** Variables of the environment with which it is built. */
  env: Record<string, string>;
  /** Whether byte budgets and judgements of language hold it: they are advice where editors write. */
  isFrozen: boolean;
}

const BASE = (process.env.BASE_PATH ?? '/').replace(/\/$/, '');
/** A site that is made for tests, in a folder of its name. */
export const makeSite = (name: string, env: Record<string, string>, isFrozen: boolean): Site => ({
  name,
  root: join(SITES_FOLDER, name),
  base: (env.BASE_PATH ?? BASE).replace(/\/$/, ''),
  env,
  isFrozen,
});

/** The day for which the frozen site is built: of its calls one is over, two are open, one is to come. */
export const FROZEN_DAY = '2026-11-27';

/** The repository that the approved site leads to. */
export const TEST_REPOSITORY = 'https://gitlab.example.org/cnrs/international';

/** The site of this content, as `npm run build` left it. */
export const REAL: Site = { name: 'real', root: PROJECT, base: BASE, env: {}, isFrozen: false };

/** The frozen site as a demonstration: nothing that only the institution can give, no repository. */
export const DEMONSTRATION = makeSite('demonstration', { TODAY: FROZEN_DAY, REPOSITORY_URL: '' }, true);

/** The frozen site as approved, with every contact, on a host and under a path of its own. */
export const APPROVED = makeSite(
  'approved',
  {
    TODAY: FROZEN_DAY,
    REPOSITORY_URL: TEST_REPOSITORY,
    REPOSITORY_BRANCH: 'main',
    SITE_URL: 'https://atlas.example.org',
    BASE_PATH: '/world/',
  },
  true,
);

/** The real content after edits that its guides describe. */
export const EDITED = makeSite('edited', {}, false);
