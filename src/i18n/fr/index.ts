import type { Dictionary } from '../en/index.ts';
import { doors } from './doors.ts';
import { guide } from './guide.ts';
import { site } from './site.ts';
import { places } from './places.ts';
import { programmes } from './programmes.ts';
import { laboratories } from './laboratories.ts';
import { search } from './search.ts';
import { pages } from './pages.ts';

/** Les mots du site en français. */
export const fr: Dictionary = { ...site, ...places, ...programmes, ...laboratories, ...search, ...pages, ...doors, guide };
