import { HAND_IN_HEADER } from '@shared/contract/route'
import { bringSchoolList, sendSchoolList } from '@shared/contract/school-lists'
import { apiClient } from './api-client'
import { dispatchLine, listOf, SCHOOL } from './dispatch-lists'
import type { TestHouse } from './house'
import { KEEPER } from './materials'
import { freshCall } from './members'
import type { SentFile } from './multipart'

export interface ListKey {
  no: string
  code: string
}

/** Who sends a list for a school. */
export const LIST_SENDER = { name: '李寄档', phone: '139 0000 0077' }

/** Number and code that the demo centre has just given a school. */
export async function invited(house: TestHouse, school = SCHOOL): Promise<ListKey> {
  const { no, code } = await house.deps.imports.inviteSchool(KEEPER, freshCall(house, KEEPER), school)
  return { no, code }
}

export const keyHeader = ({ no, code }: ListKey) => ({ [HAND_IN_HEADER]: `${no}.${code}` })

/** A list that a school has uploaded and not sent; its id. */
export async function offered(
  house: TestHouse,
  key: ListKey,
  file: SentFile = listOf([dispatchLine(91)]),
): Promise<string> {
  const { body } = await apiClient(house.citizen).call(bringSchoolList, { headers: keyHeader(key), file })
  return body.list.id
}

/** The same, sent; its id. */
export async function sentList(house: TestHouse): Promise<string> {
  const key = await invited(house)
  const list = await offered(house, key)
  const { body } = await apiClient(house.citizen).call(sendSchoolList, {
    body: { ...key, list, ...LIST_SENDER },
  })
  return body.id
}
