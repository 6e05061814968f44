import { describe, expect, test } from 'vitest';
import { findWebFault, judgeAddress } from '../../src/schemas/address.ts';
import { contactAddress, emailAddress, webAddress } from '../../src/schemas/common.ts';
import { publisher } from '../../src/schemas/page.ts';

describe('addresses that the site may lead to', () => {
  test.each([
    ['https://international.cnrs.fr/', 'web'],
    ['http://www.cnrs.fr/a?b=c&d=1#e', 'web'],
    ['HTTPS://CNRS.FR', 'web'],
    ['https://web.yl.is.s.u-tokyo.ac.jp/~a/', 'web'],
    ['https://fr.wikipedia.org/wiki/Émile_(prénom)', 'web'],
    ['https://www.cnrsrio.org/appel-%E2%80%80-projets', 'web'],
    ['https://cnrs.fr/fr/#:~:text=bureau', 'web'],
    ['mailto:contact@cnrs.fr', 'mail'],
    ['mailto:dei-contact@dr1.cnrs.fr', 'mail'],
    ['tel:+33144964000', 'phone'],
    ['tel:+33-1-44-96-40-00', 'phone'],
    ['office:tokyo', 'reference'],
    ['programme:international-emerging-actions', 'reference'],
    ['country:jp', 'reference'],
    ['#les-bureaux', 'anchor'],
    ['#d%C3%A9marches', 'anchor'],
  ])('%s is one of the %s', (address, kind) => expect(judgeAddress(address)).toEqual({ kind }));
});

describe('addresses that it may not lead to', () => {
  test.each<[string, readonly string[]]>([
    [
      'scheme',
      [
        'javascript:alert(1)',
        'JaVaScRiPt:alert(1)',
        'vbscript:x',
        'data:text/html,x',
        'data:text/html;base64,PGI+',
        'file:///etc/passwd',
        'blob:https://cnrs.fr/x',
        'view-source:https://cnrs.fr/',
        'intent://x#Intent;end',
        'sms:+33144964000',
        'geo:48,2',
        'ftp://cnrs.fr/',
        'ws://cnrs.fr/',
        '//evil.org/',
        '/fr/bureaux/',
        '../tokyo/',
        'www.cnrs.fr',
        '?q=a',
        '#',
        '',
        'https:/evil.org/',
        'https:evil.org',
        'https:///evil.org/',
        'https://',
        'OFFICE:tokyo',
        'javascript&colon;alert(1)',
      ],
    ],
    [
      'characters',
      [
        'java\tscript:alert(1)',
        'java\nscript:alert(1)',
        '\u0001javascript:alert(1)',
        ' https://cnrs.fr/',
        'https://cnrs.fr/ ',
        'https://cnrs.fr/\\evil.org',
        'https:\\\\evil.org\\',
        '\\\\evil.org',
        'https://cnrs.fr/\u202egpj.exe',
        'https://cnrs.fr/\u200b',
        'https://cn\u00adrs.fr/',
        'https://cnrs.fr/\u2028',
        'https://cnrs.fr/"onclick="x',
        "https://cnrs.fr/<script>'",
        'https://cnrs.fr/%0d%0aSet-Cookie:a',
        'https://cnrs.fr/%00',
        'https://cnrs.fr/%e2%80%ae',
        'https://cnrs.fr/%5cevil.org',
        'mailto:a@cnrs.fr%0Abcc:b@c.org',
        'tel:+33 1 44 96 40 00',
      ],
    ],
    [
      'user',
      [
        'https://cnrs.fr@evil.org/',
        'https://a:b@cnrs.fr/',
        'https://cnrs.fr%2f@evil.org/',
        'https://@evil.org/',
        'https://cnrs.fr:443@evil.org/',
      ],
    ],
    ['port', ['https://cnrs.fr:8443/', 'https://cnrs.fr:443/', 'https://cnrs.fr:/', 'http://cnrs.fr:80/']],
    [
      'host',
      [
        'https://127.0.0.1/',
        'https://2130706433/',
        'https://0x7f000001/',
        'https://0177.0.0.1/',
        'https://10.0.0.1/a',
        'https://[::1]/',
        'https://[::ffff:127.0.0.1]/',
        'https://localhost/',
        'https://a.localhost/',
        'https://printer.local/',
        'https://gitlab.internal/',
        'https://abc.onion/',
        'https://cnrs/',
        'https://cnrs.fr./',
        'https://.cnrs.fr/',
        'https://a..fr/',
        'https://-a.fr/',
      ],
    ],
    [
      'letters',
      [
        'https://сnrs.fr/',
        'https://ｃnrs.fr/',
        'https://cnrs。fr/',
        'https://xn--nrs-5cd.fr/',
        'https://cnrś.fr/',
        'https://cn%72s.fr/',
        'https://cnrs_.fr/',
      ],
    ],
    [
      'mail',
      [
        'mailto:contact@cnrs.fr?bcc=a@b.org',
        'mailto:contact@cnrs.fr?subject=x&body=y',
        'mailto:contact@cnrs.fr&body=y',
        'mailto:contact@cnrs.fr,a@b.org',
        'mailto:contact@cnrs.fr;a@b.org',
        'mailto:contact@cnrs',
        'mailto:',
        'mailto:?to=a@b.org',
        'mailto:contact%40cnrs.fr',
        'mailto:contact@xn--nrs-5cd.fr',
        'mailto:root@printer.local',
      ],
    ],
    [
      'phone',
      [
        'tel:0144964000',
        'tel:112',
        'tel:*21*0144964000',
        'tel:+33144964000;ext=1',
        'tel:+33144964000,,1',
        'tel:+331',
        'tel:+0144964000',
        'tel:',
      ],
    ],
    ['name', ['office:', 'office:../..', 'office:tokyo?x', 'page:a/b', 'country://evil.org', 'term:a:b']],
  ])('for its %s', (fault, addresses) => {
    for (const address of addresses) expect(judgeAddress(address), JSON.stringify(address)).toEqual({ fault });
  });

  test('whatever the case of its scheme, and whatever is put before, after or between', () => {
    const evil = ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil.org', 'https://a@evil.org'];
    const wraps = [
      (a: string) => a,
      (a: string) => a.toUpperCase(),
      (a: string) => `${a}#https://cnrs.fr/`,
      (a: string) => `${a}?office:tokyo`,
    ];
    for (const address of evil) for (const wrap of wraps) expect(judgeAddress(wrap(address)).fault, wrap(address)).toBeDefined();
    for (const code of Array.from({ length: 0x21 }, (_, i) => String.fromCharCode(i)))
      for (const address of [`${code}javascript:x`, `java${code}script:x`, `https://cnrs.fr/${code}`])
        expect(judgeAddress(address).fault, JSON.stringify(address)).toBeDefined();
  });

  test('where a web address is wanted, nothing else will do', () => {
    for (const address of ['mailto:a@cnrs.fr', 'tel:+33144964000', 'office:tokyo', '#a']) expect(findWebFault(address)).toBe('scheme');
  });
});

test('facts that become addresses are held to the same policy', () => {
  expect(webAddress.safeParse('https://tokyo.cnrs.fr/').success).toBe(true);
  for (const url of [
    'javascript:alert(1)',
    'https://a@cnrs.fr/',
    'https://127.0.0.1/',
    'https://cnrs.fr:8443/',
    'https://сnrs.fr/',
    'https://cnrs.fr/\u202e',
  ])
    expect(webAddress.safeParse(url).success, url).toBe(false);
  expect(emailAddress.safeParse('contact@cnrs.fr').success).toBe(true);
  for (const email of ['contact@cnrs.fr?bcc=a@b.org', "o'brien@cnrs.fr", 'a@b.org,c@d.org', 'contact@cnrs.fr\nBCC:a@b.org'])
    expect(emailAddress.safeParse(email).success, email).toBe(false);
  for (const contact of ['security@cnrs.fr', 'https://www.cnrs.fr/security'])
    expect(contactAddress.safeParse(contact).success, contact).toBe(true);
  for (const contact of ['javascript:alert(1)', 'security@cnrs.fr\nPolicy: https://evil.org/', 'https://a@evil.org/', 'RSSI du CNRS'])
    expect(contactAddress.safeParse(contact).success, contact).toBe(false);
  for (const host of ['127.0.0.1', 'printer.local', 'xn--nrs-5cd.fr'])
    expect(publisher.safeParse({ host, name: 'X', kind: 'official' }).success, host).toBe(false);
});
