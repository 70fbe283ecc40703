import { numberNow, openPersonal } from '@server/features/cases'
import * as cases from '@shared/contract/cases'
import { HAND_IN_HEADER } from '@shared/contract/route'
import * as staff from '@shared/contract/staff'
import { CURRENT_APPLICATION } from '@shared/domain/transfer/application-text'
import type { LetterSlot } from '@shared/domain/transfer/letter-key'
import type { ApiClient } from '@test/support/api-client'
import type { TestHouse } from '@test/support/house'
import { SEALED } from './transfer-forms'

export { ALL_THERE, CARRIED, PACKAGE } from './transfer-forms'

/** To the other centre of the demo, as it is signed. */
export const TO_XINGHAI = {
  ...{ situation: 'flexible', household: '560200 星海市', centre: 'demo-centre-2 星海' },
  application: CURRENT_APPLICATION.version,
}
export const TO_YUNFAN = { ...TO_XINGHAI, household: '560100 云帆市', centre: 'demo-centre 云帆' }
/** What a reviewer finds of a letter from outside, beside what the file records. */
export const OUTSIDE_REVIEW = { former: 'none', letterCheck: 'valid', receiverKind: 'centre' }
/** A seal that was found opened, as it is written down. */
export const OPENED = {
  packageState: 'opened',
  sealNote: '封口拆开两指宽，照片 1 至 3',
  sealWitness: '李示例',
}

/** Who answers for a unit outside the system. */
export const ANSWERER = {
  ...{ answerUnit: '示例大学', answerName: '王示例', answerPost: '档案馆馆员', answerPhone: '0000-1234567' },
}

/** Number and code that are printed on a paper of a case. */
export async function letterKey({ house }: TestHouse, id: string, paper: LetterSlot) {
  const record = await house.cases.cases.findById(id)
  const code = record && openPersonal(house.cases, record).letterCodes?.[paper]
  if (!record || !code) throw new Error(`case ${id} has no ${paper}`)
  return { number: numberNow(record, paper), code }
}

/** How number and code go along with a file. */
export const letterHeader = ({ number, code }: { number: string; code: string }) => ({
  [HAND_IN_HEADER]: `${number}.${code}`,
})

/** Somebody applies for a transfer, and signs for it where the form does not say otherwise. */
export const apply = (person: ApiClient, form: Record<string, string>, item = 'transfer-in') =>
  person.call(cases.submitCase, {
    body: { item, form: { application: CURRENT_APPLICATION.version, ...form } },
  })

/** Gives a command as a member of staff; where the case is then, or the problem. */
export async function give(by: ApiClient, id: string, command: string, more: object = {}): Promise<string> {
  const params = { id }
  const { version } = (await by.call(staff.readStaffCase, { params })).body
  const { status, body } = await by.call(staff.decideCase, {
    params,
    body: { command, version, ...more } as never,
  })
  return status === 200 ? body.state : (body as unknown as { key: string }).key
}

/** Seals what is reviewed, where it is not sealed yet, and posts it; where the case is then, or the problem of either. */
export async function sealAndPost(by: ApiClient, id: string, more: object): Promise<string> {
  const sealed = await give(by, id, 'seal', { answers: SEALED })
  const mayPost = sealed === 'sealed' || sealed === 'case.not-possible'
  return mayPost ? give(by, id, 'dispatch', more) : sealed
}

/** The case at the centre that has the file, which the letter has opened there. */
export async function holdersCase({ house }: TestHouse, id: string): Promise<string> {
  const record = await house.cases.cases.findById(id)
  const letter = record?.facts.find(({ kind }) => kind === 'send-letter')
  return String((letter?.data.result as Record<string, string> | undefined)?.outCase ?? '')
}
