import { shelved } from '@test/support/archives'
import { SAMPLE_UNIT, withLetter, withPaper, withUnit } from '@test/support/forming-units'
import type { TestHouse } from '@test/support/house'
import { AT_COUNTER } from './counter-requests'

type Request = { params?: object; body?: object; query?: object }

/** Somebody's own file, whom one of the clerks keeps away from. */
const OWN = { idNumber: AT_COUNTER.idNumber }

/** A request about forming units that is right in everything but, perhaps, who sends it. */
export async function formingRequestOf(house: TestHouse, name: string): Promise<Request | null> {
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
    case 'sendChaseLetter': {
      const { unit } = await withPaper(house, OWN)
      return { params: { id: unit.id }, body: { version: 1 } }
    }
    case 'readChaseLetter': {
      const { unit } = await withLetter(house, OWN)
      return { params: { id: unit.id, count: '1' } }
    }
    default:
      return null
  }
}

const unitId = async (house: TestHouse) => ({ id: (await withUnit(house)).id })
