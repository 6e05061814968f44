import { testCorpus } from '../support/corpus.ts';

testCorpus(true);
