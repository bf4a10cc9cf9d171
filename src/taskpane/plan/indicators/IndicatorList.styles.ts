import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useIndicatorListStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  lead: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  legend: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  own: {
    width: '18px',
    borderTop: `3px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { borderTopColor: 'CanvasText' },
  },
  parent: { width: '18px', borderTop: `2px dashed ${tokens.colorNeutralForeground3}` },
  target: {
    width: '7px',
    height: '7px',
    transform: 'rotate(45deg)',
    border: `2px solid ${tokens.colorNeutralForeground2}`,
  },
});
