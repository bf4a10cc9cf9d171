import { chooseLocale } from './choose-locale';

test.each([
  [['project', 'x', '--locale', 'zh-CN'], {}, 'zh-CN'],
  [['project', 'x', '--locale=zh-CN'], {}, 'zh-CN'],
  [['--locale', 'en', 'project'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['project'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
  [['project'], { LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [['project'], { LC_ALL: '', LANG: 'zh_TW' }, 'zh-CN'],
  [['project'], { LANG: 'C' }, 'en'],
  [['project'], {}, 'en'],
  [['project', '--locale'], {}, 'en'],
] as const)('%j in %j speaks %s', (words, environment, locale) => {
  expect(chooseLocale(words, environment)).toEqual({ ok: true, value: locale });
});

test('refuses an unknown language', () => {
  expect(chooseLocale(['--locale', 'fr'], {})).toEqual({
    ok: false,
    error: { kind: 'unknownLocale', value: 'fr' },
  });
});
