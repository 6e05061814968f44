/** Names of places that take an article in English: plurals, and what calls itself a kingdom, a republic or an isle. */
const WITH_ARTICLE =
  /^(United (Arab Emirates|Kingdom|States)|Netherlands|Philippines|Bahamas|Gambia|Maldives|Comoros|Seychelles|Central African Republic|Dominican Republic|Isle of Man|Caribbean Netherlands|French Southern Territories|Palestinian Territories|.+ Islands|.+ Territory)$/;

/** A name of a place as it stands in a sentence: "the Philippines", "Japan". */
export const withArticle = (name: string): string => (WITH_ARTICLE.test(name) ? `the ${name}` : name);
