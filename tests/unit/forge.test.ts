import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toEditAddress, toErrorLetter, toIssueAddress, toNewFileAddress, toRepository } from '../../src/domain/forge.ts';

const report = { title: 'Error on “Lisbon”', page: 'https://x.org/en/', text: 'What is wrong:\n' };
const hub = toRepository('https://github.com/cnrs/site/', undefined)!;
const lab = toRepository('https://forge.math.example/cnrs/web/site.git', 'redaction/été')!;

test('a repository is an address on the web, or none', () => {
  expect(hub).toEqual({ url: 'https://github.com/cnrs/site', branch: 'main' });
  for (const url of [undefined, '', 'cnrs/site', 'javascript:alert(1)']) expect(toRepository(url, 'main')).toBeUndefined();
});

describe('GitHub and GitLab have addresses of their own', () => {
  test('to edit a file', () => {
    expect(toEditAddress(hub, 'content/offices/lisbon/office.yaml')).toBe(
      'https://github.com/cnrs/site/edit/main/content/offices/lisbon/office.yaml',
    );
    expect(toEditAddress(lab, 'content/a.yaml')).toBe(
      'https://forge.math.example/cnrs/web/site/-/edit/redaction/%C3%A9t%C3%A9/content/a.yaml',
    );
  });
  test('to write a file that is missing', () => {
    expect(toNewFileAddress(hub, 'content/offices/lisbon/page.es.mdx')).toBe(
      'https://github.com/cnrs/site/new/main/content/offices/lisbon?filename=page.es.mdx',
    );
    expect(toNewFileAddress(lab, 'content/x/page.es.mdx')).toBe(
      'https://forge.math.example/cnrs/web/site/-/new/redaction/%C3%A9t%C3%A9/content/x?file_name=page.es.mdx',
    );
  });
  test('to report an error, in a form that exists with fields that exist', () => {
    const query = new URL(toIssueAddress(hub, report)).searchParams;
    const form = parse(readFileSync(`.github/ISSUE_TEMPLATE/${query.get('template')}`, 'utf8')) as { body: { id: string }[] };
    expect(form.body.map(({ id }) => id)).toContain('page');
    expect(query.get('page')).toBe(report.page);
    expect(new URL(toIssueAddress(lab, report)).searchParams.get('issue[title]')).toBe(report.title);
  });
});

test('a letter exists only where there is an e-mail address', () => {
  expect(toErrorLetter('site@x.org', { ...report, title: 'a b&c' })).toBe(
    'mailto:site@x.org?subject=a%20b%26c&body=https%3A%2F%2Fx.org%2Fen%2F%0D%0A%0D%0AWhat%20is%20wrong%3A%0D%0A',
  );
  for (const contact of [null, 'Service of the web', 'a b@x.org']) expect(toErrorLetter(contact, report)).toBeUndefined();
});

test('each zone of the owners has a team of its own, which owns offices too', () => {
  const owned = [
    ...readFileSync('.github/CODEOWNERS', 'utf8').matchAll(/^\/content\/(zones|offices)\/([\w-]+)\/\s+@ORGANISATION\/zone-([\w-]+)$/gm),
  ];
  const teams = owned.filter(([, kind]) => kind === 'zones').map(([, , id, zone]) => [id, zone]);
  expect(teams.length).toBeGreaterThan(0);
  for (const [id, zone] of teams) expect(zone).toBe(id);
  for (const [, , , zone] of owned) expect(teams.map(([id]) => id)).toContain(zone);
});

test('no workflow runs the code of a change with a token that may write', () => {
  for (const name of readdirSync('.github/workflows')) {
    const text = readFileSync(`.github/workflows/${name}`, 'utf8');
    const flow = parse(text) as {
      permissions: Record<string, string>;
      jobs: Record<string, { permissions?: Record<string, string>; steps: { run?: string; uses?: string }[] }>;
    };
    expect(text, name).not.toContain('pull_request_target');
    for (const [job, { permissions, steps }] of Object.entries(flow.jobs)) {
      const writes = Object.values(permissions ?? flow.permissions).includes('write');
      const runsCode = steps.some(({ run, uses }) => /npm |node /.test(run ?? '') || uses?.startsWith('actions/checkout'));
      expect(writes && runsCode, `${name}, ${job}`).toBe(false);
    }
    for (const [, expression] of text.matchAll(/run: \|?([\s\S]*?)(?=\n {6}- |\n {2}\w|$)/g))
      expect(expression!.split('\n        env:')[0], name).not.toContain('${{');
  }
});
