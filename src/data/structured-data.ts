import type {
  DataDownload,
  Dataset,
  GovernmentOffice,
  GovernmentOrganization,
  GovernmentService,
  MonetaryAmount,
  MonetaryGrant,
  ResearchOrganization,
  WithContext,
} from 'schema-dts';
import { toCoveredCountries } from '~/domain/coverage.ts';
import { absolute, dataHref, href } from '~/i18n/routes.ts';
import type { Lang } from '~/schemas/common.ts';
import type { LaboratorySummary } from './laboratories.ts';
import { DATA_FILES, LICENCE } from './open-data.ts';
import type { OfficeSummary } from './offices.ts';
import type { ProgrammeSummary } from './programmes.ts';
import { INSTITUTION } from './singles.ts';

/** What machines are told of a page, in the vocabulary of schema.org; only what the page itself says. */
export type StructuredData = WithContext<GovernmentOffice | GovernmentService | MonetaryGrant | ResearchOrganization | Dataset>;

const CONTEXT = 'https://schema.org';

const CNRS: GovernmentOrganization = {
  '@type': 'GovernmentOrganization',
  name: INSTITUTION.legalEntity,
  alternateName: 'CNRS',
  telephone: INSTITUTION.phone,
  url: INSTITUTION.internationalSite,
};

const toAreas = (codes: readonly string[]) => codes.map((code) => ({ '@type': 'Country' as const, name: code, identifier: code }));

/** An office; its countries by their ISO codes. */
export function toOfficeData({ name, summary, href: link, city, facts }: OfficeSummary, site: URL): StructuredData {
  const { address, phone, email, website, country, coordinates, covers } = facts;
  return {
    '@context': CONTEXT,
    '@type': 'GovernmentOffice',
    '@id': absolute(link, site),
    name,
    description: summary,
    url: website ?? absolute(link, site),
    parentOrganization: CNRS,
    address: {
      '@type': 'PostalAddress',
      addressLocality: city,
      addressCountry: country,
      ...(address && { streetAddress: address.lines.join(', ') }),
    },
    ...(coordinates.precision !== 'city' && { geo: { '@type': 'GeoCoordinates', latitude: coordinates.lat, longitude: coordinates.lon } }),
    ...(phone && { telephone: phone }),
    ...(email && { email }),
    ...(facts.status !== 'closed' && { areaServed: toAreas(toCoveredCountries({ covers }).map(({ code }) => code)) }),
  };
}

const toMoney = ({ min, max, currency }: ProgrammeSummary['facts']['amounts'][number]): MonetaryAmount => ({
  '@type': 'MonetaryAmount',
  currency,
  ...(min !== undefined && { minValue: min }),
  ...(max !== undefined && { maxValue: max }),
});

/** A programme: a grant where an amount is known, else a service. */
export function toProgrammeData({ title, summary, href: link, facts }: ProgrammeSummary, lang: Lang, site: URL): StructuredData {
  const { acronym, amounts, countries, officialUrl, formerNames, family } = facts;
  const shared = {
    '@context': CONTEXT,
    '@id': absolute(link, site),
    name: title,
    description: summary,
    url: absolute(link, site),
    ...(officialUrl && { sameAs: officialUrl }),
    alternateName: [acronym, ...formerNames].filter((name) => name !== null),
  } as const;
  if (amounts.length > 0) return { ...shared, '@type': 'MonetaryGrant', funder: CNRS, amount: toMoney(amounts[0]!) };
  return {
    ...shared,
    '@type': 'GovernmentService',
    serviceType: family,
    serviceOperator: CNRS,
    provider: CNRS,
    availableChannel: { '@type': 'ServiceChannel', serviceUrl: officialUrl ?? absolute(href('page:offices', lang), site) },
    ...(countries !== 'any' && { areaServed: toAreas(countries) }),
  };
}

/** A laboratory with its partners. */
export function toLaboratoryData({ title, name, subject, href: link, city, facts }: LaboratorySummary, site: URL): StructuredData {
  const { acronym, website, country, partners, created, coordinates } = facts;
  return {
    '@context': CONTEXT,
    '@type': 'ResearchOrganization',
    '@id': absolute(link, site),
    name: name.text,
    ...(acronym && { alternateName: title }),
    description: subject,
    url: website ?? absolute(link, site),
    parentOrganization: [CNRS, ...partners.map((partner) => ({ '@type': 'Organization' as const, name: partner }))],
    address: { '@type': 'PostalAddress', addressLocality: city, ...(country && { addressCountry: country }) },
    ...(created && { foundingDate: created }),
    ...(coordinates.precision !== 'city' && {
      location: { '@type': 'Place', geo: { '@type': 'GeoCoordinates', latitude: coordinates.lat, longitude: coordinates.lon } },
    }),
  };
}

/** The open data as a data set with its files. */
export function toDatasetData(title: string, description: string, lang: Lang, site: URL): StructuredData {
  const files = Object.entries(DATA_FILES).map(([name, { type }]): DataDownload => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: type.split(';')[0]!,
    contentUrl: absolute(dataHref(name), site),
  }));
  const page = absolute(href('page:data', lang), site);
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    '@id': page,
    name: title,
    description,
    url: page,
    license: LICENCE,
    creator: CNRS,
    isAccessibleForFree: true,
    distribution: files,
  };
}
