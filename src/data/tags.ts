import { toTag } from '~/domain/tag.ts';
import type { Lang } from '~/schemas/common.ts';
import { INSTITUTION } from './singles.ts';

/** The id of an entry in feeds: the same in each language, as it is the same entry. */
export const toEntryTag = (kind: 'office' | 'programme' | 'laboratory', id: string): string =>
  toTag(`${kind}/${id}`, INSTITUTION.feedAuthority);

/** The id of a call in feeds. */
export const toCallTag = (programme: string, call: string): string =>
  toTag(`programme/${programme}/call/${call}`, INSTITUTION.feedAuthority);

/** The id of the event at which a call opens or closes, in calendars. */
export const toEventTag = (programme: string, call: string, kind: 'opens' | 'closes'): string => `${toCallTag(programme, call)}/${kind}`;

/** The id of the feed of a language. */
export const toFeedTag = (lang: Lang): string => toTag(`feed/${lang}`, INSTITUTION.feedAuthority);
