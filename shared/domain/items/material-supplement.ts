import { reg } from '@shared/kernel/reg'
import { BY_UNIT, HAND_IN } from './by-unit'
import type { CaseKnowledge } from './knowledge'
import { materialCollection } from './material-collection'
import type { MaterialCollectionContext, MaterialCollectionState } from './material-collection-context'
import { ITEM_TITLES } from './titles'
import type { QuestionGroup, ServiceItem } from './types'

/** What the rule knows besides what a paper taken in for itself is judged by: how the gap that is to be filled stands. */
export interface MaterialSupplementContext extends MaterialCollectionContext, Pick<CaseKnowledge, 'gap'> {}

/** Asked first: nobody supplements a file that lacks nothing there. */
const gapGroup: QuestionGroup = {
  key: 'gap',
  title: '补哪一处',
  why: '这里列出您承诺补充的材料，和档案体检中已由工作人员核实的缺漏和疑点。',
  questions: [{ field: 'gap', kind: 'gap', label: '要补的一处', maxLength: 300, personal: true }],
}

/** 补充材料 (G36, N20-4): a paper for a promise, or a gap that the health check found and staff confirmed; taken in and filed as any other paper is. */
export const materialSupplement: ServiceItem<MaterialCollectionState, MaterialSupplementContext> = {
  ...materialCollection,
  code: 'material-supplement',
  ...ITEM_TITLES['material-supplement'],
  rows: reg('G36', 'N20-4', 'N13', 'N14', 'N18', 'M-check', 'N29-refuse', 'N15-secret', 'G39-origin'),
  alsoByStaff: undefined,
  commands: materialCollection.commands.filter(({ name }) => name !== BY_UNIT && name !== HAND_IN),
  unitGroups: undefined,
  groups: [gapGroup, ...materialCollection.groups],
  guide: {
    ...materialCollection.guide,
    who: '承诺过补充材料，或者档案体检中有已由工作人员核实的缺漏或疑点，现在找到材料的本人。',
    result: '材料归入档案后，档案体检会重新核对，补齐的那一处不再列出；不能归档的写明每一项原因和怎么补。',
  },
  knows: (known) => ({ ...materialCollection.knows(known), gap: known.gap }),
  guard: (command, input, context) =>
    command === 'submit' && context.identityLevel !== 'none' && context.gap !== 'open'
      ? { problem: 'case.gap-closed', article: 'N13' }
      : materialCollection.guard(command, input, context),
}
