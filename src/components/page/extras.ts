import Budgets from './Budgets.astro';
import DataFiles from './DataFiles.astro';
import GlossaryList from './GlossaryList.astro';
import InstitutionFields from './InstitutionFields.astro';
import SiteMap from './SiteMap.astro';

const EXTRAS: Record<string, typeof SiteMap> = {
  glossary: GlossaryList,
  data: DataFiles,
  'eco-design': Budgets,
  legal: InstitutionFields,
  'site-map': SiteMap,
};

/** What a free page shows below its article, made from the data. */
export const findExtra = (page: string): typeof SiteMap | undefined => EXTRAS[page];
