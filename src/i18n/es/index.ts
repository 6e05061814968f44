import type { Dictionary } from '../en/index.ts';
import { doors } from './doors.ts';
import { guide } from './guide.ts';
import { site } from './site.ts';
import { places } from './places.ts';
import { programmes } from './programmes.ts';
import { laboratories } from './laboratories.ts';
import { search } from './search.ts';
import { pages } from './pages.ts';

/** Las palabras del sitio en español. */
export const es: Dictionary = { ...site, ...places, ...programmes, ...laboratories, ...search, ...pages, ...doors, guide };
