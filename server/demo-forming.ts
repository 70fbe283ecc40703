import type { Actor } from '@shared/domain/policy/roles'
import { addDays, dayOf } from '@shared/kernel/dates'
import type { House } from './compose'
import { expectPaper, registerUnit } from './features/forming-units'

/** Units that form papers, and what they owe: how many days ago each paper was formed, and about which of the first people it is. */
const UNITS = [
  {
    unit: {
      ...{ name: '星海贸易公司（演示）', kind: 'employer' as const, phone: '010-5555 0201' },
      ...{ address: '云帆市演示路21号', forms: ['labour-contract', 'contract-ended'] },
    },
    // Late, coming up, and with time to spare: red, amber and green.
    papers: [
      { person: 0, kind: 'labour-contract', daysAgo: 75 },
      { person: 1, kind: 'labour-contract', daysAgo: 27 },
      { person: 4, kind: 'contract-ended', daysAgo: 3 },
    ],
  },
  {
    unit: {
      ...{ name: '云帆职业学院（演示）', kind: 'school' as const, phone: '010-5555 0202' },
      ...{ address: '云帆市演示路22号', forms: ['university-graduate', 'student-register'] },
    },
    papers: [{ person: 4, kind: 'university-graduate', daysAgo: 12 }],
  },
]

/** Enters forming units and what is waited for of them, by the same commands as an archivist, seen from today. */
export async function fillFormingDemo(house: House, archiveNos: readonly string[]): Promise<void> {
  const actor: Actor = {
    ...{ kind: 'staff', id: 'demo-archivist', name: '演示档案员' },
    ...{ roles: ['staff', 'archivist'], centreId: house.centres.home()._id },
  }
  const now = house.clock.now()
  let done = 0
  const call = () => {
    done += 1
    return { actorId: actor.id, key: `demo-forming-${done}`, bodyHash: 'demo', now }
  }
  for (const { unit, papers } of UNITS) {
    const { id } = await registerUnit(house.formingUnits, actor, call(), unit)
    for (const { person, kind, daysAgo } of papers) {
      const formedOn = addDays(dayOf(now), -daysAgo)
      const archiveNo = archiveNos[person] ?? ''
      await expectPaper(house.formingUnits, actor, call(), { unit: id, archiveNo, kind, formedOn })
    }
  }
}
