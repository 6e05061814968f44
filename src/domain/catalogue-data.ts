import { PROGRAMME_FACETS, type Entry, type Facet } from './catalogue.ts';

/** An entry as the attributes of its place in the list, where the script finds it again. */
export const toData = ({ values, closingMonth, calls, amount, months }: Entry): Record<`data-${string}`, string | undefined> => ({
  ...Object.fromEntries(PROGRAMME_FACETS.map((facet) => [`data-${facet}`, values[facet].join(' ')])),
  'data-closes': closingMonth?.toString(),
  'data-calls': calls.join(' ') || undefined,
  'data-euros': amount?.toString(),
  'data-months': months?.toString(),
});

/** The entry that those attributes stand for. */
export const fromData = (data: Readonly<Record<string, string | undefined>>, name: string, place: number): Entry => {
  const words = (text: string | undefined): string[] => text?.split(' ').filter(Boolean) ?? [];
  const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
  return {
    values: Object.fromEntries(PROGRAMME_FACETS.map((facet) => [facet, words(data[facet])])) as Record<Facet, string[]>,
    name,
    place,
    closingMonth: number(data.closes),
    calls: words(data.calls),
    amount: number(data.euros),
    months: number(data.months),
  };
};
