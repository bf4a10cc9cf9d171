import { useFocusFinders } from '@fluentui/react-components';

/** Keeps Fluent's focus manager alive and draws nothing. */
export function FocusKeeper() {
  useFocusFinders();
  return null;
}
