import { COUNTRY_CODES } from '../../src/domain/iso-3166.ts';
import { isFreeWord, PAGE_KEYS, toPageRef, toPath, type Ref } from '../../src/i18n/routes.ts';
import { LANGUAGES, type Lang } from '../../src/schemas/common.ts';
import { toExpectedAnswer, toShownLaboratories, type Content } from './content.ts';
import { DEMONSTRATION } from './sites.ts';

export { LANGUAGES, type Lang };

/** The first entry for each value of what tells entries of a kind apart. */
function oneOfEach<T>(kind: string, entries: Iterable<readonly [string, T]>, tell: (facts: T, id: string) => string): Ref[] {
  const found = new Map<string, Ref>();
  for (const [id, facts] of entries) if (!found.has(tell(facts, id))) found.set(tell(facts, id), `${kind}:${id}` as Ref);
  return [...found.values()];
}

/** One page of each type and state that a content has, as references that hold in every language. */
export function toPageTypes(content: Content): Ref[] {
  const { suspended } = content.countries;
  return [
    ...PAGE_KEYS.map((key): Ref => `page:${key}`),
    ...[...content.pages.keys()].filter(isFreeWord).slice(0, 1).map(toPageRef),
    ...oneOfEach('zone', content.zones, () => ''),
    ...oneOfEach('office', content.offices, ({ status }) => status),
    ...oneOfEach('programme', content.programmes, ({ status, calls }) => `${status} ${calls.length > 0}`),
    ...oneOfEach('laboratory', toShownLaboratories(content), ({ status }) => status),
    ...oneOfEach(
      'country',
      COUNTRY_CODES.map((code) => [code.toLowerCase(), toExpectedAnswer(code, content)] as const),
      (answer, id) => `${answer.kind} ${suspended.includes(id.toUpperCase())}`,
    ),
  ];
}

/** Address of a page of the frozen site as the test server serves it. */
export const to = (ref: Ref, lang: Lang): string => `${DEMONSTRATION.base}${toPath(ref, lang)}`;
