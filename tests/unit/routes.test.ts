import { describe, expect, test } from 'vitest';
import { alternates, fromPath, href, PAGE_KEYS, toPath, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES } from '../../src/schemas/common.ts';

describe('the addresses that others hold on to', () => {
  test.each<[Ref, string, string, string]>([
    ['page:home', '/en/', '/fr/', '/es/'],
    ['page:missions', '/en/missions/', '/fr/missions/', '/es/misiones/'],
    ['zone:europe', '/en/zones/europe/', '/fr/zones/europe/', '/es/zonas/europe/'],
    ['office:sao-paulo', '/en/offices/sao-paulo/', '/fr/bureaux/sao-paulo/', '/es/oficinas/sao-paulo/'],
    ['country:jp', '/en/countries/jp/', '/fr/pays/jp/', '/es/paises/jp/'],
    ['page:map', '/en/map/', '/fr/carte/', '/es/mapa/'],
    ['programme:irl', '/en/programmes/irl/', '/fr/programmes/irl/', '/es/programas/irl/'],
    ['page:programme-guide', '/en/programmes/guide/', '/fr/programmes/guide/', '/es/programas/guia/'],
    ['page:programme-compare', '/en/programmes/compare/', '/fr/programmes/comparer/', '/es/programas/comparar/'],
    ['laboratory:limms', '/en/laboratories/limms/', '/fr/laboratoires/limms/', '/es/laboratorios/limms/'],
    ['page:search', '/en/search/', '/fr/recherche/', '/es/buscar/'],
    ['page:researchers', '/en/researchers/', '/fr/chercheurs/', '/es/investigadores/'],
    ['page:glossary', '/en/glossary/', '/fr/glossaire/', '/es/glosario/'],
    ['page:data', '/en/data/', '/fr/donnees/', '/es/datos/'],
    ['page:accessibility', '/en/accessibility/', '/fr/accessibilite/', '/es/accesibilidad/'],
    ['page:legal', '/en/legal/', '/fr/mentions-legales/', '/es/aviso-legal/'],
    ['page:privacy', '/en/privacy/', '/fr/confidentialite/', '/es/privacidad/'],
    ['page:eco-design', '/en/eco-design/', '/fr/ecoconception/', '/es/ecodiseno/'],
    ['page:site-map', '/en/site-map/', '/fr/plan-du-site/', '/es/mapa-del-sitio/'],
    ['term:irl', '/en/glossary/#irl', '/fr/glossaire/#irl', '/es/glosario/#irl'],
  ])('%s', (ref, en, fr, es) => {
    expect(LANGUAGES.map((lang) => toPath(ref, lang))).toEqual([en, fr, es]);
  });
});

test('every page is found again from its path', () => {
  const refs: Ref[] = [
    ...PAGE_KEYS.map((key): Ref => `page:${key}`),
    'office:lisbon',
    'country:jp',
    'programme:irl',
    'zone:europe',
    'laboratory:crm',
  ];
  for (const ref of refs) for (const lang of LANGUAGES) expect(fromPath(toPath(ref, lang))).toEqual({ ref, lang });
});

test('paths of no page are told', () => {
  expect(fromPath('/de/offices/lisbon/')).toBeUndefined();
  expect(fromPath('/en/bureaux/lisbon/')).toBeUndefined();
  expect(fromPath('/en/offices/lisbon/more/')).toBeUndefined();
});

test('the other languages of a page are the same page', () => {
  expect(alternates('office:lisbon').map((page) => page.href)).toEqual(LANGUAGES.map((lang) => href('office:lisbon', lang)));
});
