import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TAGS } from '../../src/validation/tags.ts';

const FOLDER = new URL('../../src/components/mdx/', import.meta.url).pathname;
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.astro') && name !== 'ProseLink.astro')
  .map((name) => name.replace('.astro', ''));

test('the check knows every tag that an editor may write, and no other', () => {
  expect(Object.keys(TAGS).sort()).toEqual(names.sort());
});

test.each(names)('the check knows the attributes of <%s>', (name) => {
  const source = readFileSync(`${FOLDER}${name}.astro`, 'utf8');
  const props = [.../interface Props \{([\s\S]*?)\n\}/.exec(source)![1]!.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, prop, mark]) => [
    prop,
    mark === '',
  ]);
  expect(
    Object.entries(TAGS[name]!.attributes)
      .map(([key, { isRequired }]) => [key, isRequired])
      .sort(),
  ).toEqual(props.sort());
  expect(TAGS[name]!.hasContent).toBe(source.includes('<slot />'));
});
