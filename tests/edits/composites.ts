/** Edits that are made together on one copy, so that few builds hold many of them. */
import * as change from './changes.ts';
import type { Edit } from './copy.ts';
import * as entry from './entries.ts';

/** What happens in a usual month: sentences, contacts, calls, an office that closes, new entries of one file. */
export const EVERYDAY: readonly Edit[] = [
  change.changeSentence,
  change.changeContact,
  change.closeOffice,
  change.announceCall,
  change.openCall,
  change.closeCall,
  change.endProgramme,
  change.removeTranslation,
  change.addNames,
  change.addRecords,
  change.renameLaboratory,
  entry.addLaboratory,
  entry.addTerm,
  entry.addFigure,
  entry.placeFigure,
];

/** What happens in a great year: the site is approved and grows by an entry of each kind, an office moves. */
export const GROWTH: readonly Edit[] = [
  change.approveSite,
  change.moveOffice,
  entry.addOffice,
  entry.addZone,
  entry.moveToZone,
  entry.addProgramme,
  entry.addMission,
  entry.addPage,
];
