import type { Geographic } from './projection.ts';

/** A place for the reader's own map application (geo URI, RFC 5870; `q` is what makes a pin on Android). */
export const toGeoUri = ({ lat, lon }: Geographic): string => `geo:${lat},${lon}?q=${lat},${lon}`;

/** The same place on OpenStreetMap, a web page for whoever has no such application. */
export const toOpenStreetMap = ({ lat, lon }: Geographic): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=15/${lat}/${lon}`;
