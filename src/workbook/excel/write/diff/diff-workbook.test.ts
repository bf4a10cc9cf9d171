import type { SheetKey } from '../../../sheets/layout/sheet-keys';
import { chooseSheets } from './diff-workbook';

interface SnapshotParts {
  readonly sheetNames?: readonly string[];
  readonly ownSheets?: ReadonlyMap<SheetKey, { readonly name: string }>;
}

const snapshot = ({ sheetNames = ['Sheet1'], ownSheets = new Map() }: SnapshotParts = {}) => ({
  ...{ sheetNames, ownSheets },
});

describe('the sheets to write to', () => {
  test('are new ones with their usual names in an empty workbook', () => {
    const choices = chooseSheets(snapshot(), 'en');
    expect([...choices.values()].map(({ name, action }) => `${action} ${name}`)).toEqual([
      'create Brief',
      'create Indicators',
      'create About',
      'create Assumptions',
      'create Projections',
      'create Targets',
      'create Comparison',
      'create Risk',
      'create Risk points',
      'create Milestones',
      'create Checks',
      'create Sources',
    ]);
  });

  test('are our existing sheets under their current names', () => {
    const sheetNames = ['Goals', 'Targets'];
    const choices = chooseSheets(
      snapshot({ sheetNames, ownSheets: new Map([['targets', { name: 'Goals' }]]) }),
      'en',
    );
    expect(choices.get('targets')).toMatchObject({ name: 'Goals', action: 'rewrite' });
  });

  test('get a free name beside a foreign sheet of the same name, in any letter case', () => {
    const choices = chooseSheets(snapshot({ sheetNames: ['TARGETS', 'targets (2)'] }), 'en');
    expect(choices.get('targets')).toMatchObject({ name: 'Targets (3)', action: 'create' });
  });
});
