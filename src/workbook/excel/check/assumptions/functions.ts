import type { Observed } from '../../../ports/excel-check-port';
import { learn, typesOf, valuesOf, type Assumption, type Scene } from '../assumption';

const NEEDS = ['CustomFunctionsRuntime', '1.1'] as const;

/** Enters a call and waits for its result. */
async function resultOf(scene: Scene, call: string, address: string): Promise<Observed[]> {
  scene.sheet.getRange(address.split(':')[0] ?? address).formulas = [[call]];
  await scene.context.sync();
  let values: Observed[] = [];
  await scene.until(async () => {
    values = (await valuesOf(scene, address)).flat();
    return !values.includes('#BUSY!') && !values.includes('');
  });
  return values;
}

export const functions: readonly Assumption[] = [
  {
    id: 'own-function',
    name: { en: 'Our functions', 'zh-CN': 'PLAN 函数' },
    assumed: {
      en: 'A PLAN function is known and gives its result.',
      'zh-CN': 'PLAN 函数可用并给出结果。',
    },
    needs: NEEDS,
    calls: 'CustomFunctions.associate, Range.formulas',
    attempt: (scene) => resultOf(scene, '=PLAN.TARGET_GAP(900,1000)', 'A1'),
    expected: [100],
    source: learn('excel/custom-functions-overview'),
  },
  {
    id: 'own-function-spills',
    name: { en: 'Our functions with several results', 'zh-CN': '返回多个结果的 PLAN 函数' },
    assumed: {
      en: 'A PLAN function with several results fills the cells beside it.',
      'zh-CN': '返回多个结果的 PLAN 函数会填入相邻单元格。',
    },
    needs: NEEDS,
    calls: 'CustomFunctions.associate, Range.formulas',
    attempt: (scene) => resultOf(scene, '=PLAN.GROWTH_PATH(100,1,3)', 'A1:C1'),
    expected: [200, 400, 800],
    source: learn('excel/custom-functions-dynamic-arrays'),
  },
  {
    id: 'own-function-error',
    name: { en: 'Errors of our functions', 'zh-CN': 'PLAN 函数的错误' },
    assumed: {
      en: 'A PLAN function that cannot calculate shows an error value.',
      'zh-CN': 'PLAN 函数无法计算时显示错误值。',
    },
    needs: NEEDS,
    calls: 'CustomFunctions.Error, Range.valueTypes',
    attempt: async (scene) => {
      await resultOf(scene, '=PLAN.TARGET_GAP("x",1000)', 'A1');
      return (await typesOf(scene, 'A1')).flat();
    },
    expected: ['Error'],
    source: learn('excel/custom-functions-errors'),
  },
  {
    id: 'streaming-function',
    name: { en: 'Functions that follow the plan', 'zh-CN': '跟随规划的函数' },
    assumed: {
      en: 'A function that follows the plan answers; where there is no plan, with the error of NA().',
      'zh-CN': '跟随规划的函数会给出结果；没有规划时给出与 NA() 相同的错误。',
    },
    needs: NEEDS,
    calls: 'CustomFunctions.StreamingInvocation.setResult',
    attempt: async (scene) => {
      scene.sheet.getRange('C1').formulas = [['=NA()']];
      const [result = null] = await resultOf(scene, '=PLAN.SCENARIO("none","none",2025)', 'A1');
      const [missing = null] = (await valuesOf(scene, 'C1')).flat();
      return result === missing ? 'NA()' : result;
    },
    expected: 'NA()',
    source: learn('excel/custom-functions-web-reqs#make-a-streaming-function'),
  },
];
