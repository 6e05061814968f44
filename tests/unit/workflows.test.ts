import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Step {
  if?: string;
  uses?: string;
  run?: string;
}
interface Workflow {
  jobs: Record<string, { if?: string; needs?: string; steps: Step[] }>;
}

const readYaml = <T>(file: string): T => parse(readFileSync(file, 'utf8')) as T;

/** A pull request of a branch of the repository, whose check has ended. */
const GITHUB = {
  repository: 'o/r',
  event: { workflow_run: { event: 'pull_request', head_repository: { full_name: 'o/r' } } },
};

/** What a condition of GitHub Actions says; of the forms used here its language and JavaScript's are the same. */
const holds = (condition: string | undefined, vars: Record<string, string>): boolean =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  condition === undefined || Boolean(new Function('vars', 'github', `return ${condition}`)(vars, GITHUB));

/** Whether a workflow puts something on Pages, or stops before it does. */
function run(file: string, vars: Record<string, string>): 'deploys' | 'nothing' | 'fails' {
  const { jobs } = readYaml<Workflow>(file);
  let result: ReturnType<typeof run> = 'nothing';
  for (const job of Object.values(jobs).filter((one) => holds(one.if, vars)))
    for (const step of job.steps.filter((one) => holds(one.if, vars))) {
      if (step.run?.includes('exit 1')) return 'fails';
      if (step.uses?.includes('pages')) result = 'deploys';
    }
  return result;
}

const PUBLISH = '.github/workflows/publish.yml';
const PREVIEW = '.github/workflows/preview-pages.yml';

test.each([
  ['on', '', 'deploys', 'nothing'],
  ['', 'on', 'nothing', 'deploys'],
  ['', '', 'nothing', 'nothing'],
  ['on', 'on', 'fails', 'nothing'],
])('with PUBLISH_PAGES=%s and PREVIEW_PAGES=%s the public site %s, a preview %s', (publish, preview, expectPublic, expectPreview) => {
  const vars = { PUBLISH_PAGES: publish, PREVIEW_PAGES: preview };
  expect(run(PUBLISH, vars)).toBe(expectPublic);
  expect(run(PREVIEW, vars)).toBe(expectPreview);
});

test('each step that puts something on Pages has its own guard, whatever ran before it', () => {
  for (const [file, other] of [
    [PUBLISH, 'PREVIEW_PAGES'],
    [PREVIEW, 'PUBLISH_PAGES'],
  ] as const)
    for (const job of Object.values(readYaml<Workflow>(file).jobs))
      for (const step of job.steps.filter(({ uses }) => uses?.includes('pages')))
        expect(
          holds(job.if, { PUBLISH_PAGES: 'on', PREVIEW_PAGES: 'on' }) && holds(step.if, { PUBLISH_PAGES: 'on', PREVIEW_PAGES: 'on' }),
          `${file} ${other}`,
        ).toBe(false);
});

test('on GitLab, what goes to Pages or is kept as the site is no preview', () => {
  const jobs = readYaml<Record<string, { script: string[] }>>('.gitlab-ci.yml');
  for (const name of ['pages', 'site']) {
    const builds = jobs[name]!.script.filter((line) => line.includes('npm run build'));
    expect(builds, name).toEqual(['PREVIEW=0 npm run build']);
  }
});
