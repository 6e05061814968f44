import { expect, test } from 'vitest';
import { toHtml } from '../../src/domain/html.ts';

test('no sign of a text is read as markup', () => {
  expect(toHtml('R&D <b> ]]> "x" &amp; é')).toBe('R&amp;D &lt;b&gt; ]]&gt; "x" &amp;amp; é');
});
