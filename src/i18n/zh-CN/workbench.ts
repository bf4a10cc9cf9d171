import type { TextsLike } from '../base/texts';
import type { workbench as en } from '../en/workbench';

export const workbench: TextsLike<typeof en> = {
  title: 'PlanPath 工作台',
  note: '用内嵌表格代替 Excel，供试用和测试加载项；右侧就是加载项的真实任务窗格。',
  bookName: '规划',
  firstSheet: 'Sheet1',
  file: {
    menu: '文件',
    newEmpty: '新建空白工作簿',
    newPlan: '新建并载入示例规划',
    save: '另存为 .xlsx',
    checkExcel: '在空工作簿中检查本机 Excel',
  },
  leave: {
    title: '离开此工作簿？',
    text: '工作簿或窗格中的规划有尚未保存的改动。打开其他工作簿或切换语言会重新载入页面，这些改动将丢失。',
    save: '先另存为 .xlsx',
    discard: '不保存，离开',
    stay: '取消',
  },
  view: {
    menu: '视图',
    language: '语言',
    theme: '主题',
    light: '浅色',
    dark: '深色',
    paneWidth: '窗格宽度',
    pixels: '{{width}} 像素',
  },
  ribbon: {
    label: '加载项功能区按钮',
    openPlanner: '打开任务窗格',
    writeSheets: '写入工作表',
  },
  pane: {
    label: 'PlanPath 任务窗格',
    close: '关闭窗格',
    splitter: '窗格宽度',
  },
  grid: '电子表格',
  requests: '往返 {{count}} 次',
  requestsHint: '页面打开以来，加载项调用工作簿（context.sync）的次数',
  saved: '{{name}} 已交给浏览器，请到下载文件夹查看。',
  failed: {
    save: '工作簿未能保存：{{reason}}',
    functions: '读不到自定义函数清单，含 PLAN. 的公式会显示 #NAME?。请重新运行 npm start 构建。',
    start: '电子表格未能启动：{{reason}} 请重新加载页面。',
    frame: 'office.js 只能在 localhost 的 https 页面中运行：请打开 npm start 输出的网址。',
  },
  dismiss: '关闭提示',
};
