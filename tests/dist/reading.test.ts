import { describe, expect, test } from 'vitest';
import { findEmpty, findLooseMarks, findRawAddresses, testReading, toLines } from '../invariants/reading.ts';
import { openSite } from '../support/built-site.ts';
import { DEMONSTRATION } from '../support/sites.ts';

// On true content the same is advice, which the check gives: an editor's sentence stops no test.
describe('the frozen site', () => testReading(() => openSite(DEMONSTRATION)));

describe('what is looked for is found', () => {
  test.each([
    ['<main><h2>A</h2><h2>B</h2><p>b</p></main>', ['nothing below “A”']],
    ['<main><h2>A</h2><h3>B</h3><p>b</p></main>', []],
    ['<main><h2>A</h2><h3>B</h3></main>', ['nothing below “A”', 'nothing below “B”']],
    ['<main><h2>A</h2><div hidden><p>b</p></div></main>', ['nothing below “A”']],
    ['<main><h2>A</h2><img alt=""></main>', []],
    ['<main><h2>A</h2><ul></ul><p>b</p></main>', ['an empty <ul>']],
    ['<main><ul hidden></ul><section hidden><h2>A</h2><ol></ol></section></main>', []],
  ])('%s', (html, faults) => expect(findEmpty(html)).toEqual(faults));

  test.each([
    ['<p>Un <a href="#">lien</a> ; puis</p>', ['lien ;']],
    ['<p>Un <strong>mot</strong>\u202f: oui</p>', []],
    ['<p>« <em>mot</em> »</p>', [' »', '« mot']],
  ])('%s', (html, faults) => expect(toLines(html).flatMap(findLooseMarks).sort()).toEqual([...faults].sort()));

  test.each([
    ['<p>See https://cnrs.fr/a</p>', ['https://cnrs.fr/a']],
    ['<p>appel-%E2%80%80-projets</p>', ['appel-%E2%80%80-projets']],
    ['<p>tokyo.office.cnrs.fr, 20 % of it</p>', []],
    ['<pre>https://cnrs.fr/a</pre>', []],
  ])('%s', (html, faults) => expect(toLines(html).flatMap(findRawAddresses)).toEqual(faults));
});
