import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/domain/typography.ts';
import { cardHref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import type { OfficeFacts } from '../../src/schemas/office.ts';
import { linksOf, type BuiltSite } from '../support/built-site.ts';
import { toShownWords } from '../support/content.ts';
import { findLineFaults, parseVcard } from '../support/formats.ts';
import { nameOf } from './answers.ts';
import { toToldFacts } from './data.ts';
import { filesBeside, textOf } from './formats.ts';

type Card = ReturnType<typeof parseVcard>;

/** What both versions say of an office beside its name and place. */
const toShared = (facts: OfficeFacts, name: string, { content }: BuiltSite): Card => ({
  begin: ['VCARD'],
  fn: [name],
  org: [[content.institution.legalEntity]],
  ...(facts.email && { email: [facts.email] }),
  ...(facts.website && { url: [facts.website] }),
  ...(facts.status !== 'open' && { note: [expect.any(String) as string] }),
  end: ['VCARD'],
});

const toCard4 = (facts: OfficeFacts, name: string, site: BuiltSite): Card => ({
  ...toShared(facts, name, site),
  version: ['4.0'],
  kind: ['org'],
  ...(facts.phone && { tel: [`tel:${facts.phone.replaceAll(' ', '')}`] }),
  rev: [`${facts.updatedOn.replaceAll('-', '')}T000000Z`],
});

function toCard3(facts: OfficeFacts, name: string, country: string, site: BuiltSite): Card {
  const lines = facts.address?.lines ?? [];
  const countries = LANGUAGES.map((lang) => nameOf(facts.country, lang, site.content));
  const envelope = countries.includes(lines.at(-1)!) ? lines : [...lines, country];
  return {
    ...toShared(facts, name, site),
    version: ['3.0'],
    n: [[name, '', '', '', '']],
    ...(lines.length > 0 && { label: [envelope.join('\n')] }),
    ...(facts.phone && { tel: [facts.phone] }),
    rev: [`${facts.updatedOn}T00:00:00Z`],
  };
}

/** Whatever the parts of an address: they say nothing that is not on the envelope. */
function expectParts(adr: string[], facts: OfficeFacts, { lang, site, id }: { lang: Lang; site: BuiltSite; id: string }): void {
  const [box, extension, street, city, region, code, country] = adr;
  const name = typeset(facts.city[lang], lang);
  expect([box, extension, country], id).toEqual(['', '', nameOf(facts.country, lang, site.content)]);
  expect([name, name.split(',')[0]], id).toContain(city);
  const written = (facts.address?.lines ?? []).join(' ').replaceAll('.', '');
  for (const part of [street!, region!, code!].flatMap((value) => value.split(', ')).filter(Boolean))
    expect(written, id).toContain(part.replaceAll('.', ''));
  if (!facts.address) expect([street, region, code], id).toEqual(['', '', '']);
}

/** Each office has visiting cards, as vCard 4.0 and 3.0, that say what is known of it, and nothing else. */
export function testCards(open: () => BuiltSite): void {
  describe.each(LANGUAGES)('%s: the cards of an office', (lang) => {
    test.each(['vcf', 'v3.vcf'] as const)('%s says what is known of it, and of a closed one no way to reach it', (ending) => {
      const site = open();
      for (const [id, kept] of site.content.offices) {
        const facts = toToldFacts(kept);
        const text = textOf(site, cardHref(id, lang, ending));
        const { adr, ...card } = parseVcard(text);
        const words = toShownWords(site.content, 'offices', id, lang);
        const name = typeset(words.name, words.lang);
        const country = nameOf(facts.country, lang, site.content);
        expect(findLineFaults(text), id).toEqual([]);
        expect(card, id).toEqual(ending === 'vcf' ? toCard4(facts, name, site) : toCard3(facts, name, country, site));
        expectParts(adr![0] as string[], facts, { lang, site, id });
      }
    });

    test('are both offered on its page, or neither', () => {
      const site = open();
      for (const id of site.content.offices.keys()) {
        const links = linksOf(site.pageOf(`office:${id}`, lang));
        const [four, three] = (['vcf', 'v3.vcf'] as const).map((ending) => links.includes(`${site.base}${cardHref(id, lang, ending)}`));
        expect(three, id).toBe(four);
      }
    });
  });

  test('there are cards for each office in each language, and no other', () => {
    const site = open();
    const expected = [...site.content.offices.keys()].flatMap((id) =>
      LANGUAGES.flatMap((lang) => (['vcf', 'v3.vcf'] as const).map((ending) => cardHref(id, lang, ending).slice(1))),
    );
    expect(filesBeside(site, '.vcf')).toEqual(expected.sort());
  });
}
