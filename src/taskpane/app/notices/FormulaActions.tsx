import { Button } from '@fluentui/react-components';
import { usePane } from '../../controls/pane-context';

/** What to do about formulas of the user's own that hold a change back. */
export function FormulaActions({ cells }: { readonly cells: readonly string[] }) {
  const { t, session } = usePane();
  const [cell] = cells;
  return (
    <>
      {cell !== undefined && (
        <Button size="small" onClick={() => void session.goTo(cell)}>
          {t('tableProblems.goTo', { cell })}
        </Button>
      )}
      <Button size="small" onClick={session.replaceFormulas}>
        {t('failure.replaceFormulas')}
      </Button>
    </>
  );
}
