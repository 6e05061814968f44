/** Text made comparable: lower case, without accents, apostrophes and doubled spaces. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, ' ')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
