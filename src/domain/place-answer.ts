import { findNear } from './place-near.ts';
import { toFound, toPlaces, type Found } from './place-found.ts';
import type { By, PlaceIndex } from './place-index.ts';
import { readParts } from './place-parts.ts';
import { readKind, readName } from './place-reading.ts';
import { hasSigns, toWords } from './place-words.ts';

/** What the look-up answers to what was typed. */
export type PlaceAnswer =
  /** One place; `via` is the city or region by which it was found, in the language of the page. */
  | { kind: 'answer'; code: string; by: By; via: string | undefined }
  /** Places of which one is meant, those whose names are nearest first. */
  | { kind: 'choice'; codes: readonly string[] }
  /** The page of a laboratory, by its id. */
  | { kind: 'laboratory'; id: string }
  | { kind: 'none' };

const NONE: PlaceAnswer = { kind: 'none' };

/** Nobody types more than that for a place: the longest name in use has 52 letters. */
const LONGEST = 100;

/** Two letters with dots are short for a name, and no code: L.A. is not Laos. */
const INITIALS = /^(\p{L})\.\s?(\p{L})\.?$/u;

const FLAG = /\p{RI}{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]+\u{E007F}/gu;
const REGIONAL_A = 0x1f1e6;
const TAG_A = 0xe0061;

/** The code of a flag; that of a part, such as Scotland, begins with the code of the whole. */
function toFlagCode(flag: string): string {
  const points = [...flag].map((letter) => letter.codePointAt(0)!);
  const [first, second] = points.length === 2 ? points.map((point) => point - REGIONAL_A) : points.slice(1).map((point) => point - TAG_A);
  return String.fromCharCode(65 + first!, 65 + second!);
}

function readFlags(index: PlaceIndex, text: string): Found | undefined {
  const codes = (text.match(FLAG) ?? []).map(toFlagCode);
  return codes.length > 0 && codes.every((code) => index.codes.has(code)) ? toPlaces(codes, 'code') : undefined;
}

/** What stands in the text in full, by itself or in parts. */
function readWhole(index: PlaceIndex, text: string): Found | undefined {
  const words = toWords(text);
  const found = readName(index, words);
  if (found) return found;
  const parts = readParts(index, text);
  return parts && parts.places.size < 2 ? parts : (readKind(index, words) ?? parts);
}

function toAnswer(found: Found | undefined): PlaceAnswer {
  if (!found) return NONE;
  if (found.laboratory !== undefined) return { kind: 'laboratory', id: found.laboratory };
  const [[code, reason], ...others] = [...found.places] as [[string, { by: By; via: string | undefined }]];
  return others.length > 0 ? { kind: 'choice', codes: [...found.places.keys()] } : { kind: 'answer', code, ...reason };
}

/**
 * The place that is meant by what was typed. A name in full wins, in the language of the page before any other; then what
 * stands in parentheses, after a comma or side by side, where all of it agrees; then a beginning in the language of the
 * page or a name with one typing error, where one place alone fits. Whatever fits several places leaves the choice.
 */
export function findPlace(index: PlaceIndex, typed: string): PlaceAnswer {
  const text = typed.normalize('NFKC').trim();
  if (text.length > LONGEST) return NONE;
  const words = text.replace(FLAG, ' ').replace(INITIALS, '$1 $2');
  if (toWords(words).length === 0) return toAnswer(readFlags(index, text));
  const found = readWhole(index, words);
  if (found && !found.isLoose) return toAnswer(found);
  const near = hasSigns(words) ? undefined : findNear(index, toWords(words));
  // What was read with a word left out may be another name with an error: "Dominica Republic".
  return toAnswer(found ? toFound(found, near) : near);
}
