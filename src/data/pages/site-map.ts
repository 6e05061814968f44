import { href, toPageRef, type PageKey } from '~/i18n/routes.ts';
import { useWords } from '~/i18n/t.ts';
import type { Lang } from '~/schemas/common.ts';
import { getCountries } from '../countries.ts';
import { getLaboratories } from '../laboratories.ts';
import { getOffices } from '../offices.ts';
import { getAddedPages, getShownPages } from './free.ts';
import { getProgrammes } from '../programmes.ts';
import { getWords } from '../words.ts';
import { getZones } from '../zones.ts';

interface Link {
  code: string;
  name: string;
  href: string;
}

/** Every page of a language: the pages that exist once, then the entries by section. */
export async function getSiteMap(lang: Lang): Promise<{ pages: Link[]; sections: { page: PageKey; links: readonly Link[] }[] }> {
  const t = useWords(lang).pages;
  const toLink = ({ id, title, href: link }: { id: string; title: string; href: string }): Link => ({ code: id, name: title, href: link });
  const added = await Promise.all(
    (await getAddedPages()).map(async (id) =>
      toLink({ id, title: (await getWords('pageWords', id, lang)).data.title, href: href(toPageRef(id), lang) }),
    ),
  );
  return {
    pages: [...(await getShownPages()).map((key) => ({ code: key, name: t[key], href: href(`page:${key}`, lang) })), ...added],
    sections: [
      { page: 'zones', links: (await getZones(lang)).map(toLink) },
      { page: 'offices', links: (await getOffices(lang)).map(toLink) },
      { page: 'programmes', links: (await getProgrammes(lang)).map(toLink) },
      { page: 'laboratories', links: (await getLaboratories(lang)).map(toLink) },
      { page: 'countries', links: await getCountries(lang) },
    ],
  };
}
