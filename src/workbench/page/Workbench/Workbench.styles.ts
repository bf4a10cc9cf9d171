import { makeStyles, tokens } from '@fluentui/react-components';

export const useWorkbenchStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
  body: { display: 'flex', flex: 1, minHeight: 0 },
  grid: { flex: 1, minWidth: 0, position: 'relative', overflow: 'hidden' },
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    maxWidth: '80vw',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hidden: { display: 'none' },
  paneHead: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    height: '36px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightSemibold,
  },
  frame: {
    flex: 1,
    minHeight: 0,
    '& iframe': { display: 'block', width: '100%', height: '100%', border: 'none' },
  },
  dragging: { pointerEvents: 'none' },
});
