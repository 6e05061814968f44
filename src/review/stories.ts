import { fromPath } from '../i18n/routes.ts';
import type { ChangedPage } from './compare.ts';

/** One entry whose page changes in several languages. */
export interface Story {
  pages: ChangedPage[];
}

/** Whose edits stand on more pages than those of one entry: the name of a programme is on every page of its countries. */
function findShared(changed: readonly ChangedPage[], refOf: (page: ChangedPage) => string): ReadonlySet<string> {
  const refs = new Map<string, Set<string>>();
  for (const page of changed) {
    const key = JSON.stringify(page.edits);
    refs.set(key, (refs.get(key) ?? new Set()).add(refOf(page)));
  }
  return new Set([...refs].filter(([, { size }]) => size > 1).map(([key]) => key));
}

/**
 * A change of facts and of the texts beside them is one story: an entry whose page changes in two languages or more, by
 * itself. `rest` are the other pages, which follow from it or from something else.
 */
export function toStories(changed: readonly ChangedPage[]): { stories: Story[]; rest: ChangedPage[] } {
  const refOf = ({ page }: ChangedPage): string => fromPath(page.path)?.ref ?? page.path;
  const shared = findShared(changed, refOf);
  const groups = Map.groupBy(changed, refOf);
  const stories = [...groups.values()].filter(
    (pages) => pages.length > 1 && pages.every(({ edits }) => !shared.has(JSON.stringify(edits))),
  );
  const told = new Set(stories.flat());
  return { stories: stories.map((pages) => ({ pages })), rest: changed.filter((page) => !told.has(page)) };
}
