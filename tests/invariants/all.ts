import { describe } from 'vitest';
import { openSite, type BuiltSite } from '../support/built-site.ts';
import type { Site } from '../support/sites.ts';
import { testAnswers } from './answers.ts';
import { testCards } from './cards.ts';
import { testCountryData } from './country-data.ts';
import { testCredits } from './credits.ts';
import { testData } from './data.ts';
import { testSpreadsheets, testTables } from './data-tables.ts';
import { testDocuments } from './documents.ts';
import { testDrafts, testEditLinks, testVisualEditor } from './editing.ts';
import { testCatalogue, testClosedOffices, testSources, testStructuredData, testWords } from './facts.ts';
import { testCalendars, testFeeds } from './formats.ts';
import { testHtml } from './html.ts';
import { testLinks } from './links.ts';
import { testLists } from './lists.ts';
import { testOldData } from './old-data.ts';
import { testPages } from './pages.ts';
import { testPolicy } from './policy.ts';
import { testSearch } from './search.ts';
import { testShortLists } from './short-lists.ts';

/** What holds of every site that is built of true content, whatever that content is. */
const INVARIANTS: Record<string, (open: () => BuiltSite) => void> = {
  pages: testPages,
  documents: testDocuments,
  'content policy': testPolicy,
  links: testLinks,
  lists: testLists,
  answers: testAnswers,
  words: testWords,
  sources: testSources,
  'closed offices': testClosedOffices,
  'open data': testData,
  'open data about one country': testCountryData,
  'open data as tables': testTables,
  'open data for spreadsheets': testSpreadsheets,
  'open data for readers of version 1.1': testOldData,
  'visiting cards': testCards,
  calendars: testCalendars,
  feeds: testFeeds,
  credits: testCredits,
  'structured data': testStructuredData,
  catalogue: testCatalogue,
  'short lists': testShortLists,
  search: testSearch,
  'edit links': testEditLinks,
  drafts: testDrafts,
  'visual editor': testVisualEditor,
  html: testHtml,
};

/** Holds a built site against all invariants. The site need not be built before the first test runs. */
export function testInvariants(site: Site): void {
  for (const [name, hold] of Object.entries(INVARIANTS)) describe(`${site.name}: ${name}`, () => hold(() => openSite(site)));
}
