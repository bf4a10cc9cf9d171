import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTargetEditorStyles = makeStyles({
  form: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { ...typographyStyles.caption1Strong, margin: 0 },
  years: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  year: { flex: '1 1 96px', minWidth: 0, '& select': { minWidth: 0 } },
  understood: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
