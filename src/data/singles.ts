import { parse } from 'yaml';
import { z, type ZodType } from 'astro/zod';
import countryAliasesYaml from '../../content/country-aliases.yaml?raw';
import countriesYaml from '../../content/countries.yaml?raw';
import dataChangelogYaml from '../../content/data-changelog.yaml?raw';
import formerOfficesYaml from '../../content/former-offices.yaml?raw';
import institutionYaml from '../../content/institution.yaml?raw';
import publishersYaml from '../../content/publishers.yaml?raw';
import timelineYaml from '../../content/timeline.yaml?raw';
import { formerOffice } from '~/schemas/office.ts';
import { countries, countryAliases, dataChange, event, institution, publisher } from '~/schemas/page.ts';

const read = <S extends ZodType>(text: string, schema: S): z.output<S> => schema.parse(parse(text));

/** Facts of which there is one file: read, checked and typed. */
export const COUNTRIES = read(countriesYaml, countries);
export const COUNTRY_ALIASES = read(countryAliasesYaml, countryAliases);
export const INSTITUTION = read(institutionYaml, institution);
export const PUBLISHERS = read(publishersYaml, z.array(publisher).min(1));
export const TIMELINE = read(timelineYaml, z.array(event).min(1));
export const DATA_CHANGES = read(dataChangelogYaml, z.array(dataChange).min(1));
export const FORMER_OFFICES = read(formerOfficesYaml, z.array(formerOffice));
