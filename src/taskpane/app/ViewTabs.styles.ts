import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useViewTabsStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: `calc(-1 * ${tokens.spacingVerticalXS})`,
  },
  tabs: { display: 'flex', minWidth: 0, columnGap: tokens.spacingHorizontalM },
  tab: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    border: 'none',
    borderBottom: '3px solid transparent',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
});
