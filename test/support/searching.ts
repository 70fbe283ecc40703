import * as cases from '@shared/contract/cases'
import type { TestHouse } from './house'
import { give } from './transferring'

/** Somebody has their file searched for by the centre of their home; a clerk has asked whom they named. */
export async function searched(
  house: TestHouse,
  phone: string,
  asked: Record<string, string>,
): Promise<string> {
  const person = await house.signedIn(phone)
  const form = { household: '560100 云帆市', school: '云帆学院，2015 年' }
  const { body } = await person.call(cases.submitCase, { body: { item: 'file-search', form } })
  await give(await house.staffSignedIn('clerk'), body.id, 'ask-holders', { answers: asked })
  await house.work()
  return body.id
}
