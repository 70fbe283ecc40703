import { ALL_THERE, PACKAGE, SEALED } from '@test/support/transfer-forms'
import { vi } from 'vitest'
import { atDesk } from './staff'

const SOON = { timeout: 15_000, interval: 100 }

/**
 * The file of somebody who has applied goes to the other centre of the demo, reviewed and posted by the one that keeps it; there no
 * proof of education is found in the bag, of which the person is told.
 */
export async function sentLacking(staff: string, name: string, sentNo: string): Promise<void> {
  const [home, away] = await Promise.all([atDesk(staff, 'clerk'), atDesk(staff, 'xinghai')])
  const onDesk = async () => {
    type Rows = { cases: { id: string; applicantName: string }[] }
    const { cases } = await home.get<Rows>('/api/staff/transfers?step=out-review')
    const row = cases.find(({ applicantName }) => applicantName === name)
    if (!row) throw new Error(`the letter of ${name} has not come`)
    return row.id
  }
  const there = await vi.waitFor(onDesk, SOON)
  await home.give(there, 'approve', { answers: { former: 'none' } })
  // The register of files hears of the yes a moment later.
  await vi.waitFor(() => home.give(there, 'seal', { answers: SEALED }), SOON)
  const posted = { channel: 'registered', trackingNo: sentNo }
  await vi.waitFor(() => home.give(there, 'dispatch', { answers: posted }), SOON)
  const id = await vi.waitFor(async () => {
    const found = await away.post<{ cases: { id: string }[] }>('/api/staff/transfers/find', { no: sentNo })
    const id = found.cases[0]?.id ?? ''
    await away.give(id, 'arrive', { answers: { ...PACKAGE, packageNo: sentNo } })
    return id
  }, SOON)
  const seen = { listAgrees: 'yes', ...ALL_THERE, 'proof-education': 'missing' }
  await away.give(id, 'check-contents', { answers: seen })
}
