import type { InquiryStanding } from '../archives/inquiry'
import { noInquiry } from '../items/archive-conditions'
import { itemOf } from '../items/catalogue'
import { CENTRE_ITEMS, type ItemCode } from '../items/titles'
import type { CommandRow, QuestionGroup, ServiceItem } from '../items/types'
import type { Actor } from '../policy/roles'
import type { Resource } from '../policy/table'
import { mayGive } from './available'

type Opened = Pick<ServiceItem, 'commands' | 'groups' | 'centreGroups' | 'unitGroups' | 'agentGroups'>

/** The command by which a centre opens an item on a file it keeps; undefined where only people apply for it. */
export const centreOpening = ({ commands }: Pick<Opened, 'commands'>): CommandRow<string> | undefined =>
  commands.find(({ from, action }) => from.length === 0 && action === 'case.open')

/** What a centre answers when it opens an item: all that is asked but for pictures and how they come, for the papers lie before it; and what it alone is asked. */
export const centreAsks = ({
  groups,
  centreGroups = [],
}: Pick<Opened, 'groups' | 'centreGroups'>): QuestionGroup[] => [
  ...centreGroups,
  ...groups
    .filter(({ ofPerson }) => !ofPerson)
    .map((group) => ({ ...group, questions: group.questions.filter(({ kind }) => kind !== 'upload') })),
]

/** The person as a unit names them, when it hands over the file of one of its people or applies for it. */
export const HANDED_PERSON: readonly QuestionGroup[] = [
  {
    key: 'person',
    title: '谁的档案',
    questions: [
      { field: 'name', kind: 'name', label: '姓名' },
      { field: 'idNumber', kind: 'id-number', label: '身份证号' },
      {
        ...{ field: 'phone', kind: 'phone', label: '本人手机号', optional: true },
        hint: '知道就填：缺材料的，到期前后提醒本人。',
      },
    ],
  },
]

/** The command by which a unit hands in online what it is waited for; undefined where none does. */
export const unitOpening = ({ commands }: Pick<Opened, 'commands'>): CommandRow<string> | undefined =>
  commands.find(({ from, action }) => from.length === 0 && action === 'hand-in')

/** What is known of a paper that a unit hands in: what its due list tells, and what it answers. */
export const unitAsks = (item: Pick<Opened, 'groups' | 'centreGroups' | 'unitGroups'>): QuestionGroup[] => [
  ...centreAsks(item),
  ...(item.unitGroups ?? []),
]

/** The command by which whoever acts for a unit applies online for one of its people; undefined where none does. */
export const agentOpening = ({ commands }: Pick<Opened, 'commands'>): CommandRow<string> | undefined =>
  commands.find(({ from, action }) => from.length === 0 && action === 'case.apply-for')

/** What they are asked: what a centre is that opens it for a unit, and the letter of the unit. */
export const agentAsks = ({
  groups,
  agentGroups = [],
}: Pick<Opened, 'groups' | 'agentGroups'>): QuestionGroup[] => [...centreAsks({ groups }), ...agentGroups]

/** What was asked of whoever opened a case. `opening`: the command it was opened by. */
export function askedOnOpening(item: Opened, opening: string): readonly QuestionGroup[] {
  if (centreOpening(item)?.name === opening) return centreAsks(item)
  if (agentOpening(item)?.name === opening) return agentAsks(item)
  return unitOpening(item)?.name === opening ? unitAsks(item) : item.groups
}

/** What waits for the end of an inquiry is not begun during one (G37). */
const waitsForInquiry = ({ conditions }: Pick<ServiceItem, 'conditions'>): boolean =>
  conditions.some(({ name }) => name === noInquiry.name)

/** Which items this actor may open on a file, as the `can` of its page. */
export function itemsToOpen(actor: Actor, file: Resource, inquiry: InquiryStanding): ItemCode[] {
  return CENTRE_ITEMS.filter((code) => {
    const item = itemOf(code)
    const row = centreOpening(item)
    if (!row || (inquiry === 'open' && waitsForInquiry(item))) return false
    return mayGive(row, actor, file)
  })
}
