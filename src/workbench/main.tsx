import { createRoot } from 'react-dom/client';
import { readSettings } from './page/settings';
import { Workbench } from './page/Workbench/Workbench';
import './page/page.css';

const settings = readSettings(
  new URLSearchParams(location.search),
  localStorage,
  navigator.language,
);
document.documentElement.lang = settings.locale;
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Workbench settings={settings} />);
