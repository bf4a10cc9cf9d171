import { issue, type Assumption } from '../assumption';

const FILE_NAME = 'PlanPath-check.txt';
/** A browser reads the file only after the click. */
const KEPT_FOR = 60_000;

export const downloads: readonly Assumption[] = [
  {
    id: 'download',
    name: { en: 'Downloads', 'zh-CN': '下载' },
    assumed: {
      en: 'A file that the pane offers appears in the downloads.',
      'zh-CN': '窗格提供的文件会出现在下载文件夹中。',
    },
    calls: 'HTMLAnchorElement.download, URL.createObjectURL',
    attempt: () => {
      const address = URL.createObjectURL(new Blob(['PlanPath check\n'], { type: 'text/plain' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = FILE_NAME;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR);
      return Promise.resolve(true);
    },
    expected: true,
    question: {
      en: `Is there a file ${FILE_NAME} in your downloads now?`,
      'zh-CN': `下载文件夹中现在有文件 ${FILE_NAME} 吗？`,
    },
    source: issue(2700),
  },
];
