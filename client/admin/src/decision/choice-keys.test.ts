import { expect, it } from 'vitest'
import { choiceKeyHelp } from './choice-keys'

it('every key of a decision is in the help, the ones of the call-back desk too', () => {
  const help = new Map(choiceKeyHelp().map(({ key, does }) => [key, does]))
  expect(help.get('A')).toBe(
    '办件：同意，或拟出结论，或拟出结果，或拟处理意见，或按答复办结，或单位同意收回，或登记本人同意，或批准，或同意处理意见',
  )
  expect(help.get('B')).toBe(
    '办件：退回受理，或维持原决定，或商定退回，或请原单位继续办理，或暂不移交，或登记本人不同意，或不批准，继续查找，或不同意，重新拟',
  )
  expect(help.get('O')).toBe(
    '办件：向其他机构询问，或请交来原件，或改向别处发函，或重新开函，或催回执，或发出询问，或请主管部门指定，或报请批准',
  )
  expect(help.get('N')).toBe('办件：没有接通，再打')
})
