import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { sideScroll, sideScrolled } from './side-scroll';

export const useViewFrameStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    minWidth: 0,
  },
  tables: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  detail: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusDangerForeground3 },
  head: { display: 'flex', alignItems: 'start', justifyContent: 'space-between' },
  grow: { flex: '1 1 0', minWidth: 0 },
  // Grows with its text in browsers that support it, so that no line is cut off.
  long: { maxHeight: 'none', '& textarea': { maxHeight: 'none', fieldSizing: 'content' } },
  choices: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    border: 'none',
    margin: 0,
    padding: 0,
  },
  all: { alignSelf: 'center' },
  legend: { ...typographyStyles.caption1Strong, padding: 0 },
  caption: {
    ...typographyStyles.caption1Strong,
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground2,
    '::first-letter': { textTransform: 'uppercase' },
  },
  scroll: sideScroll,
  table: {
    ...typographyStyles.caption1,
    ...sideScrolled,
    '& tbody th': { whiteSpace: 'nowrap' },
  },
  // A long name wraps to a second line instead of taking half the pane.
  scenario: { minWidth: '56px', maxWidth: '128px', overflowWrap: 'break-word' },
  difference: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
});
