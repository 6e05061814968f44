/** Address of an organisation in the Research Organization Registry, by its id such as 045j5wx38. */
export const toRorAddress = (id: string): string => `https://ror.org/${id}`;

/** Address of an item of Wikidata, by its id such as Q51783834. */
export const toWikidataAddress = (id: string): string => `https://www.wikidata.org/entity/${id}`;
