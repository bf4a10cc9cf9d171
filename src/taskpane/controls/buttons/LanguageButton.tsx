import { Button } from '@fluentui/react-components';
import { usePane } from '../pane-context';

/** Switches to the other language. Its label is in that language, for those who read only that. */
export function LanguageButton() {
  const { t, locale, setLocale } = usePane();
  const other = locale === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      appearance="subtle"
      size="small"
      lang={other}
      title={t('language.switchLabel')}
      onClick={() => setLocale(other)}
    >
      {t('language.switchTo')}
    </Button>
  );
}
