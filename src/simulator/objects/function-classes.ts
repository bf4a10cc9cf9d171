import { ERROR_TYPES } from '../../shared/error-types';
import { readCells } from '../book/cells/cells';
import { rangeArgument } from './base/arguments';
import type { HostClass } from './base/host-class';
import { hostObject, type FunctionValue } from './base/host-object';

/** The functions of cells that an add-in can call by themselves; only those that ours uses. */
export const functionsClass: HostClass<null> = {
  call: {
    Error_Type: ({ book }, _, arguments_) => {
      const place = rangeArgument(arguments_, 0);
      const cell = readCells(book, place)[0]?.[0];
      const number = ERROR_TYPES.findIndex((error) => cell?.isError && error === cell.value) + 1;
      const result = number > 0 ? { value: number, error: null } : { value: null, error: '#N/A' };
      return hostObject('FunctionResult', result);
    },
  },
};

export const functionResultClass: HostClass<FunctionValue> = {
  get: { Error: (_, { error }) => error, Value: (_, { value }) => value },
};
