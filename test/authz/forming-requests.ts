import { demoIdNumber } from '@server/features/archives'
import { bringForHandIn } from '@shared/contract/hand-in'
import { HAND_IN_HEADER } from '@shared/contract/route'
import { apiClient } from '@test/support/api-client'
import { shelved } from '@test/support/archives'
import { collectiveOf, forPerson } from '@test/support/collective'
import {
  keyOfLetter,
  listOf,
  SAMPLE_HANDER,
  SAMPLE_UNIT,
  withLetter,
  withPaper,
  withUnit,
} from '@test/support/forming-units'
import type { TestHouse } from '@test/support/house'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; body?: object; query?: object; headers?: Record<string, string> }

/** People a unit has applied for. */
let applied = 0

/** Somebody's own file, whom one of the clerks keeps away from. */
const OWN = { idNumber: AT_COUNTER.idNumber }

/** A request about forming units, or the accounts of units, that is right in everything but, perhaps, who sends it. */
export async function formingRequestOf(
  house: TestHouse,
  name: string,
  newFile: () => Promise<string>,
): Promise<Request | null> {
  switch (name) {
    case 'listFormingUnits':
    case 'listExpectedPapers':
      return {}
    case 'registerFormingUnit':
      return { body: SAMPLE_UNIT }
    case 'changeFormingUnit':
      return { params: await unitId(house), body: { version: 1, ...SAMPLE_UNIT } }
    case 'switchFormingUnit':
      return { params: await unitId(house), body: { version: 1, to: 'off', reason: 'dissolved' } }
    case 'expectPaper': {
      const [{ id: unit }, { archiveNo }] = [await withUnit(house), await shelved(house, OWN)]
      return { body: { unit, archiveNo, kind: 'labour-contract', formedOn: '2026-01-05' } }
    }
    case 'settleExpectedPaper': {
      const { paper } = await withPaper(house, OWN)
      return { params: { id: paper.id }, body: { version: 1, command: 'receive', on: '2026-01-05' } }
    }
    case 'sendChaseLetter':
    case 'makeHandOverList': {
      const { unit } = await withPaper(house, OWN)
      return { params: { id: unit.id }, body: { version: 1 } }
    }
    case 'readChaseLetter': {
      const { unit } = await withLetter(house, OWN)
      return { params: { id: unit.id, count: '1' } }
    }
    case 'readHandOverList': {
      const { unit } = await withPaper(house, OWN)
      await listOf(house, unit.id)
      return { params: { id: unit.id, count: '1' } }
    }
    case 'openHandIn':
      return { body: keyOf(await handedTo(house)) }
    case 'bringForHandIn':
      return { headers: headerOf(await handedTo(house)) }
    case 'submitHandIn':
      return { body: await readyToHandIn(house) }
    case 'findUnits':
      return { query: { q: '演示科技有限公司' } }
    case 'applyForPerson':
      applied += 1
      return {
        params: { id: await collectiveOf(house) },
        body: forPerson(demoIdNumber(7_000 + applied), await newFile()),
      }
    case 'listUnitCases':
    case 'readUnitNotices':
    case 'readOwnUnit':
    case 'readOwnUnitAgreement':
    case 'readCollective':
      return { params: { id: await collectiveOf(house) } }
    default:
      return null
  }
}

const unitId = async (house: TestHouse) => ({ id: (await withUnit(house)).id })

/** A unit with a letter over one red paper. */
const handedTo = async (house: TestHouse): Promise<HandedTo> => {
  const made = await withLetter(house, OWN)
  return { ...(await keyOfLetter(house, made.unit.id)), line: made.paper.id }
}

interface HandedTo {
  no: string
  code: string
  line: string
}

const keyOf = ({ no, code }: HandedTo) => ({ no, code })
const headerOf = ({ no, code }: HandedTo) => ({ [HAND_IN_HEADER]: `${no}.${code}` })

/** Everything there is to hand in, with a photograph that waits. */
async function readyToHandIn(house: TestHouse) {
  const key = await handedTo(house)
  const { body } = await apiClient(house.citizen).call(bringForHandIn, { headers: headerOf(key) })
  return { ...key, form: { ...SAMPLE_HANDER, photo1: body.id } }
}
