import type { Lang } from '../../schemas/common.ts';
import { toClasses, type Classes } from './classes.ts';
import { toSides, type Sides } from './differences.ts';
import { readQuantities, tellsNumbers } from './quantities.ts';
import type { Quantity } from './slate.ts';

/** One text in several languages. */
export type Row = readonly { lang: Lang; text: string }[];

/** The numbers of a text in each of its languages, sorted into common classes. */
export interface NumberRow {
  row: Row;
  /** Which of the texts is the source. */
  source: number;
  classes: readonly Classes[];
  /** How many words of each text tell of an amount and are no exact number. */
  vague: readonly number[];
  /** The classes of numbers that each text has beyond the others, and that it lacks. */
  sides: Sides<string>;
}

const NUMBERS: readonly Quantity['kind'][] = ['number', 'ordinal', 'time', 'phone'];
/** Whether a text tells of a number by it, eras and ordinals in words apart. */
export const isNumber = ({ kind, form, isTold }: Quantity): boolean =>
  isTold && NUMBERS.includes(kind) && (kind !== 'ordinal' || form === 'figures');

/** Reads the numbers of a text in each language. */
export function toNumberRow(row: Row, source: number): NumberRow {
  const isRead = row.some(({ text, lang }) => tellsNumbers(text, lang));
  const quantities = row.map(({ text, lang }) => (isRead ? readQuantities(text, lang) : []));
  const classes = toClasses(quantities);
  const told = new Set(classes.flatMap((all) => [...all].filter(([, list]) => list.some(isNumber)).map(([name]) => name)));
  const sides = toSides(
    classes.map((all) => new Set([...all.keys()].filter((name) => told.has(name)))),
    source,
  );
  const vague = quantities.map((list) => list.filter(({ kind }) => kind === 'vague').length);
  return { row, source, classes, vague, sides };
}

/** What tells of a class: in one text, else in any; in figures, if it can be. */
export function findTold({ classes }: NumberRow, name: string, index?: number): Quantity | undefined {
  const texts = index === undefined ? classes : [classes[index]!];
  const told = texts.flatMap((all) => (all.get(name) ?? []).filter(({ isTold }) => isTold));
  return told.find(({ form }) => form === 'figures') ?? told[0];
}

/** The keys of a class in any of the texts. */
const toKeys = ({ classes }: NumberRow, name: string): Set<string> =>
  new Set(classes.flatMap((all) => (all.get(name) ?? []).flatMap(({ keys }) => keys)));

/** Takes out of the rows of one text what only stands in another part of it in another language. */
export function cancelMoved(rows: readonly NumberRow[]): void {
  for (const row of rows)
    row.sides.extra.forEach((names, index) => {
      const isMoved = (name: string): boolean => {
        const keys = toKeys(row, name);
        return rows.some((other) => {
          const lacking = other.sides.lacking[index]!;
          const twin = other === row ? -1 : lacking.findIndex((one) => [...toKeys(other, one)].some((key) => keys.has(key)));
          if (twin >= 0) lacking.splice(twin, 1);
          return twin >= 0;
        });
      };
      row.sides.extra[index] = names.filter((name) => !isMoved(name));
    });
}
