import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useScenarioListStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  list: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    margin: 0,
    padding: 0,
    minWidth: 0,
    maxHeight: '264px',
    overflowY: 'auto',
  },
  row: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':has(:focus-visible)': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  radio: { accentColor: tokens.colorBrandBackground, width: '16px', height: '16px', margin: 0 },
  name: { ...typographyStyles.body1 },
  nameSelected: { ...typographyStyles.body1Strong },
  detail: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
  },
  standing: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXXS },
  met: { color: tokens.colorStatusSuccessForeground1 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center' },
});
