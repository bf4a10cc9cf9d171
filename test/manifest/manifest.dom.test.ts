import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ACTION_IDS } from '../../src/taskpane/ribbon';
import { manifestProblems } from './manifest-rules';

const root = path.resolve(__dirname, '../..');
const good = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
const problemsOf = (xml: string): string[] =>
  manifestProblems(xml, { root, actionIds: ACTION_IDS });

/** Breaks the manifest in one place, which must exist. */
function broken(find: string | RegExp, replacement: string): string {
  const xml = good.replace(find, replacement);
  expect(xml).not.toBe(good);
  return xml;
}

describe('manifest.xml', () => {
  test('keeps every rule that a schema cannot check', () => {
    expect(problemsOf(good)).toEqual([]);
  });
});

describe('a broken manifest is rejected', () => {
  const cases: readonly [string, string | RegExp, string, RegExp][] = [
    ['that is not well-formed', '</OfficeApp>', '', /not well-formed/],
    [
      'with a resid that nothing defines',
      'resid="Group.Label"',
      'resid="Grp"',
      /Grp does not resolve/,
    ],
    [
      'with a resource that nothing uses',
      'resid="Help.Url"',
      'resid="Taskpane.Url"',
      /Help.Url is not used/,
    ],
    [
      'with the same resource twice',
      '<bt:Url id="Help.Url"',
      '<bt:Url id="Taskpane.Url"',
      /Taskpane.Url twice/,
    ],
    [
      'with another page for the buttons',
      '<FunctionFile resid="Taskpane.Url"',
      '<FunctionFile resid="Help.Url"',
      /FunctionFile names Help.Url/,
    ],
    [
      'with another page for the functions',
      /(<Page>\s*<SourceLocation resid=")Taskpane.Url/,
      '$1Help.Url',
      /Page > SourceLocation names Help.Url/,
    ],
    ['with a runtime that ends early', 'lifetime="long"', 'lifetime="short"', /not long-lived/],
    [
      'with a TaskpaneId',
      '<Action xsi:type="ShowTaskpane">',
      '<Action xsi:type="ShowTaskpane"><TaskpaneId>One</TaskpaneId>',
      /TaskpaneId/,
    ],
    [
      'with an http address',
      'https://localhost:3000/functions.js"',
      'http://localhost:3000/functions.js"',
      /not https/,
    ],
    [
      'with a second origin',
      'https://localhost:3000/help',
      'https://elsewhere.example/help',
      /2 origins/,
    ],
    ['with another pane by default', '3000/taskpane.html', '3000/other.html', /default pane/],
    [
      'with a text in one language only',
      '<bt:Override Locale="zh-CN" Value="写入工作表" />',
      '',
      /WriteSheets.Label has no zh-CN/,
    ],
    [
      'with an empty text',
      'DefaultValue="Write sheets"',
      'DefaultValue=" "',
      /WriteSheets.Label is empty/,
    ],
    [
      'with a short text that is too long',
      'DefaultValue="Open planner"',
      `DefaultValue="${'x'.repeat(126)}"`,
      /over 125 characters/,
    ],
    [
      'with a long text that is too long',
      'Value="把城市规划',
      `Value="${'城'.repeat(251)}`,
      /over 250 characters/,
    ],
    [
      'with an icon of another size',
      'icons/open-planner-16.png',
      'icons/open-planner-20.png',
      /not a PNG of 16/,
    ],
    [
      'with an icon that is not there',
      'icons/planpath-64.png',
      'icons/gone-64.png',
      /gone-64.png is not a PNG/,
    ],
    [
      'that lacks an icon size',
      '<bt:Image size="32" resid="Icon.WriteSheets.32" />',
      '',
      /lacks a size/,
    ],
    [
      'with an action that our code does not know',
      'writeSheets<',
      'writeSheet<',
      /nothing is associated/,
    ],
    [
      'with another namespace',
      'DefaultValue="PLAN"',
      'DefaultValue="PLANS"',
      /namespace has changed/,
    ],
    [
      'with a translated namespace',
      'Value="PLAN" />',
      'Value="规划" />',
      /namespace is translated/,
    ],
    ['with another Id', 'd817a018', 'd817a019', /Id has changed/],
    ['with a version of its own', '>1.0.1.0<', '>9.9.9.9<', /Version is not/],
    ['with a version that the store refuses', '>1.0.1.0<', '>0.1.0.0<', /below 1\.0/],
    ['with a version of three numbers', '>1.0.1.0<', '>1.0.1<', /not four numbers/],
    ['with a version of six digits', '>1.0.1.0<', '>1.0.1.100000<', /not four numbers/],
    ['with a version that is no number', '>1.0.1.0<', '>1.0.1.0-beta<', /not four numbers/],
    [
      'without the shared runtime',
      'Set Name="SharedRuntime"',
      'Set Name="RibbonApi"',
      /SharedRuntime/,
    ],
    ['with fewer permissions', '>ReadWriteDocument<', '>ReadDocument<', /other permissions/],
  ];

  test.each(cases)('%s', (_title, find, replacement, expected) => {
    expect(problemsOf(broken(find, replacement)).join('\n')).toMatch(expected);
  });
});
