import type { Widen } from '../widen.ts';
import { doors } from './doors.ts';
import { guide } from './guide.ts';
import { site } from './site.ts';
import { places } from './places.ts';
import { programmes } from './programmes.ts';
import { laboratories } from './laboratories.ts';
import { search } from './search.ts';
import { pages } from './pages.ts';

/** Words of the site in English. The other dictionaries have the same keys, which the compiler sees to. */
export const en = { ...site, ...places, ...programmes, ...laboratories, ...search, ...pages, ...doors, guide };

/** The keys that every dictionary has. */
export type Dictionary = Widen<typeof en>;
