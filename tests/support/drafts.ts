import { readContent, type ContentFile } from '../../src/validation/read.ts';
import { toDraft } from '../../src/tools/new/draft.ts';
import { KIND_NAMES, type KindName } from '../../src/kinds/lookup.ts';
import { toExistingContent } from '../../src/tools/new/existing-content.ts';
import { inThree } from '../../src/tools/new/texts.ts';

/** A word that stands in drafts only: found in a public build, it tells that one leaked. */
export const DRAFT_WORD = 'xanadu';

const SOURCE = 'https://international.cnrs.fr/';
const COVERS = `covers:\n  - { basis: confirmed, countries: [MC], source: '${SOURCE}' }`;
// As editors write them: a moment without quotes.
const CALLS = `calls:\n  - { id: ${DRAFT_WORD}, closes: 2027-03-31T17:00:00+02:00, timeZone: Europe/Paris, url: '${SOURCE}' }`;

/** Id of the draft of a kind. */
export const draftId = (kind: KindName): string => `${DRAFT_WORD}-${kind}`;

/** A draft of every kind, as the command writes it; the office covers a country, the programme has a call. */
export async function makeDrafts(root: string): Promise<ContentFile[]> {
  const existing = toExistingContent(await readContent(root));
  return KIND_NAMES.flatMap((kind) =>
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
      existing,
    ).map(({ path, text }) => ({ path, text: text.replace('covers: []', COVERS).replace('calls: []', CALLS) })),
  );
}
