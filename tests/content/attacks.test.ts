import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import config from '../../astro.config.mjs';
import { splitMdx } from '../../src/validation/parse.ts';
import { toJson } from '../../src/validation/reporters/json.ts';
import { validate } from '../../src/validation/validate.ts';
import { makeRound, readAttacks, readTextAttacks, toPart, withAttack, type Attack, type MadeAttack } from '../support/attacks.ts';
import { FILES, TODAY } from '../support/corpus.ts';
import type { ContentFile } from '../../src/validation/read.ts';
import type { Problem } from '../../src/validation/problem.ts';

/** Every attack, made in as few rounds as can be, with what the check tells of its file. */
function checkAll(attacks: readonly Attack[], content: readonly ContentFile[]): (MadeAttack & { told: Problem[] })[] {
  if (attacks.length === 0) return [];
  const { files, made, left } = makeRound(content, attacks);
  const problems = validate(files, TODAY);
  expect(() => JSON.parse(toJson(problems, files.length, 'en')) as unknown).not.toThrow();
  return [...made.map((one) => ({ ...one, told: problems.filter(({ file }) => file === one.path) })), ...checkAll(left, content)];
}

const attacks = readAttacks().flatMap(([, list]) => list);
const texts = readTextAttacks();
const facts = attacks.filter(({ text }) => text === undefined);
const checked = [...checkAll(texts, FILES), ...checkAll(facts, toPart(FILES, facts))];

test('there are at least sixty attacks, each of another name', () => {
  expect(checked.length).toBeGreaterThanOrEqual(60);
  expect(new Set(attacks.map(({ name }) => name)).size).toBe(attacks.length);
});

test.each(checked.map((one) => [one.attack.name, one] as const))('the check refuses %s', (_, { attack, line, told }) => {
  const rules = [attack.rule].flat();
  const hits = told.filter((problem) => rules.includes(problem.rule) && problem.severity === 'error' && (problem.line ?? 1) >= line);
  expect(hits, told.map(({ rule, line: at, found }) => `${rule} ${at}: ${found}`).join('\n')).not.toEqual([]);
});

/** The engine that compiles the texts of the site, with every step of the build. */
const engine = await config.markdown!.processor!.createMdxRenderer!(
  { syntaxHighlight: false },
  { optimize: false, srcDir: pathToFileURL('src/') },
);
const PAGE = FILES.find(({ path }) => path === 'content/offices/tokyo/page.en.mdx')!;

/** Compiles a text as the build does: its front matter is blanked, and its lines stay where they are. */
function compile(text: string): Promise<{ code: string }> {
  const { body } = splitMdx(text);
  const blank = text.slice(0, text.length - body.length).replace(/[^\n]/g, ' ');
  return engine.process(`${blank}${body}`, `${process.cwd()}/${PAGE.path}`, { title: 'Tokyo' });
}

test('the build compiles every text of the site', async () => {
  for (const { path, text } of FILES.filter((file) => file.path.endsWith('.mdx')))
    expect((await compile(text)).code, path).toContain('MDXContent');
});

test.each(texts.filter(({ build }) => build !== false).map((attack) => [attack.name, attack] as const))(
  'the build alone refuses %s',
  async (_, attack) => {
    const { text, line } = withAttack(PAGE.text, attack.text);
    const error = await compile(text).then(
      () => undefined,
      (reason: Error & { line?: number }) => reason,
    );
    expect(error, 'it was compiled').toBeDefined();
    // The engine itself tells where what it cannot read stands; the step of the policy adds the file and the rule.
    const place = error!.line ?? Number(/^(\d+):/.exec(error!.message)?.[1]);
    expect(place, error!.message).toBeGreaterThanOrEqual(line);
    if (error!.line !== undefined) {
      expect(error!.message).toContain(`${PAGE.path}:${place}:`);
      expect(
        [attack.rule].flat().some((rule) => error!.message.includes(`(${rule})`)),
        error!.message,
      ).toBe(true);
    }
  },
);

test('what is built of a comment is nothing', async () => {
  const { text } = withAttack(PAGE.text, 'Words {/* of editors: process.exit(1) */} and more.\n\n{/* alone */}');
  const { code } = await compile(text);
  expect(code).not.toMatch(/process|editors|alone/);
});
