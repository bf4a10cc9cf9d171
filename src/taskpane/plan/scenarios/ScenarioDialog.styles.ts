import { makeStyles, tokens } from '@fluentui/react-components';

export const useScenarioDialogStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  surface: { maxWidth: '360px' },
});
