import type { Grid } from '../host/grid';
import type { UniverParts } from './univer-parts';

export function createNames({ workbook }: UniverParts): Pick<Grid, 'setName' | 'deleteName'> {
  const deleteName = (name: string) => {
    workbook.deleteDefinedName(name);
  };
  return {
    setName: (name, refersTo) => {
      deleteName(name);
      workbook.insertDefinedName(name, refersTo.replace(/^=/, ''));
    },
    deleteName,
  };
}
