import { copySite } from '../support/make-site.ts';
import type { Site } from '../support/sites.ts';
export async function editRealContent(site: Site): Promise<void> { copySite(site, 'real'); }
