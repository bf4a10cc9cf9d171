import type { Driver } from '../../domain/index';
import type { Locale } from '../../shared/local-text';

/** Names of the drivers on the sheets and in functions that take a driver. */
export const DRIVER_WORDS = {
  en: {
    growth: 'growth',
    netAdditions: 'net additions',
    grossAdditions: 'gross additions',
    renewal: 'renewal',
    total: 'total',
    share: 'share',
    fixed: 'locked amount',
    ceiling: 'ceiling',
    fullYear: 'full by',
    elasticity: 'elasticity',
    realisation: 'realisation',
    delay: 'delay',
    value: 'value',
    actual: 'actual',
  },
  'zh-CN': {
    growth: '增速',
    netAdditions: '净增',
    grossAdditions: '新增',
    renewal: '复审通过率',
    total: '总量',
    share: '分年占比',
    fixed: '锁定量',
    ceiling: '上限比例',
    fullYear: '达到上限年份',
    elasticity: '弹性系数',
    realisation: '项目实现率',
    delay: '项目延期',
    value: '数值',
    actual: '实际值',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<Driver, string>>>>;
