import { makeStyles, tokens } from '@fluentui/react-components';

export const usePaneStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column' },
  // What just happened must be seen wherever the page is scrolled to.
  bottom: { position: 'sticky', bottom: 0, zIndex: 1 },
  content: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  view: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    minWidth: 0,
  },
});
