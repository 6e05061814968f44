import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { toDraft } from '../../src/tools/new/draft.ts';
import { toSurroundings } from '../../src/tools/new/surroundings.ts';
import { inThree, KINDS, type Kind } from '../../src/tools/new/texts.ts';

/** A word that stands in drafts only: found in a public build, it tells that one leaked. */
export const DRAFT_WORD = 'xanadu';

const SOURCE = 'https://international.cnrs.fr/';
const COVERS = `covers:\n  - { basis: confirmed, countries: [MC], source: '${SOURCE}' }`;
// As editors write them: a moment without quotes.
const CALLS = `calls:\n  - { id: ${DRAFT_WORD}, closes: 2027-03-31T17:00:00+02:00, timeZone: Europe/Paris, url: '${SOURCE}' }`;

/** Id of the draft of a kind. */
export const draftId = (kind: Kind): string => `${DRAFT_WORD}-${kind}`;

/** A draft of every kind, as the command writes it; the office covers a country, the programme has a call. */
export async function makeDrafts(root: string): Promise<ContentFile[]> {
  const around = toSurroundings(await readContent(root));
  return KINDS.flatMap((kind) =>
    toDraft(
      {
        kind,
        id: draftId(kind),
        name: inThree(() => `${DRAFT_WORD} ${kind}`),
        country: 'MC',
        source: SOURCE,
        today: '2026-11-23',
        lang: 'en',
      },
      around,
    ).map(({ path, text }) => ({ path, text: text.replace('covers: []', COVERS).replace('calls: []', CALLS) })),
  );
}
