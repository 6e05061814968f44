import { expect, test } from 'vitest';
import { findViolations } from '../../src/validation/mdx-policy.ts';
import { readBody, textOf, visit, type Node } from '../../src/validation/mdx.ts';

const PUBLISHERS = [{ host: 'cnrs.fr', name: 'CNRS', kind: 'official' as const }];

function find(body: string, type: string): Node[] {
  const found: Node[] = [];
  visit(readBody(body).root, (node) => void (node.type === type && found.push(node)));
  return found;
}
const rules = (body: string): string[] => findViolations(readBody(body).root, body, PUBLISHERS).map(({ rule }) => rule);

test('a link by reference is read as the link that it stands for', () => {
  const definition = '[CNRS]: https://www.cnrs.fr/';
  for (const link of ['[the site][cnrs]', '[cnrs][]', '[CNRS]'])
    for (const body of [`See ${link}.\n\n${definition}`, `${definition}\n\nSee ${link}.`, `See ${link}.\n\n> ${definition}`]) {
      expect(
        find(body, 'link').map(({ url }) => url),
        body,
      ).toEqual(['https://www.cnrs.fr/']);
      expect(find(body, 'definition'), body).toEqual([]);
      expect(rules(body), body).toEqual([]);
    }
  expect(textOf(find(`See [the **site**][cnrs].\n\n${definition}`, 'link')[0]!)).toBe('the site');
});

test('several links may have one definition, and the first of two counts', () => {
  const body = '[a] and [b][a]\n\n[a]: https://a.cnrs.fr/\n[A]: https://b.cnrs.fr/';
  expect(find(body, 'link').map(({ url }) => url)).toEqual(['https://a.cnrs.fr/', 'https://a.cnrs.fr/']);
  expect(rules(body)).toEqual(['not-read']);
});

test('what a definition holds is held to the policy, whoever refers to it', () => {
  expect(rules('[a]\n\n[a]: javascript:alert(1)')).toEqual(['link-form']);
  expect(rules('[a]\n\n[a]: https://cnrs.fr@evil.example/')).toEqual(['bad-address']);
  expect(rules('[a]\n\n[a]: https://evil.example/')).toEqual(['unknown-publisher']);
  expect(rules('[a]: javascript:alert(1)')).toEqual(['not-read']);
  expect(rules('![a]\n\n[a]: x.png')).toEqual(['use-figure']);
});

test('a front matter further down is text, and read', () => {
  for (const body of ['---\n[a](javascript:x)\n---\n', '+++\n[a](javascript:x)\n+++\n']) expect(rules(body), body).toContain('link-form');
});

test('parts within parts have an end', () => {
  expect(readBody(`${'> '.repeat(20_000)}x`).failure).toMatchObject({ allowed: { phrase: 'lessDeep' } });
  expect(readBody(`- a\n  - b\n    - c\n      - d\n`).failure).toBeUndefined();
});
