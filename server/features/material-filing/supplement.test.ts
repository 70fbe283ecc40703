import * as cases from '@shared/contract/cases'
import { readFileCheck } from '@shared/contract/file-check'
import * as staff from '@shared/contract/staff'
import { reg } from '@shared/kernel/reg'
import { useDatabase } from '@test/support/database'
import { useHouse } from '@test/support/house'
import { describe, expect, it } from 'vitest'

const shows = reg('G36', 'N13')
const house = useHouse(useDatabase(), { papers: true })

/** A paper that is not in the file yet, brought to the window. */
const paper = { title: '入党转正申请书', maker: '本人', way: 'window' }

describe(`a gap that staff confirmed (${shows.join(' ')})`, () => {
  it('is named in the words of the check, whatever the client calls it, and its paper is taken in as any other', async () => {
    const person = await house.signedIn('13800000006')
    const { body: check } = await person.call(readFileCheck)
    const [point] = check.points
    if (!point) throw new Error('the demo person has points')
    const submit = (gap: string) =>
      person.call(cases.submitCase, { body: { item: 'material-supplement', form: { ...paper, gap } } })
    const { status, body } = await submit(`${point.rule} 别的话`)
    expect([status, body]).toMatchObject([201, { state: 'awaiting-paper' }])
    const said = body.answers.find(({ field }) => field === 'gap')
    expect(said).toMatchObject({ label: '要补的一处', value: point.says })
    const params = { id: body.id }
    const clerk = await house.staffSignedIn('clerk')
    const { body: shown } = await clerk.call(staff.readStaffCase, { params })
    expect(shown.answers.find(({ field }) => field === 'gap')?.value).toBe(point.says)
    const received = { command: 'receive', version: shown.version, answers: { receivedFrom: 'person' } }
    const { body: after } = await clerk.call(staff.decideCase, { params, body: received as never })
    expect(after).toMatchObject({ state: 'in-review', chainWhole: true })
    const { submissions } = (await person.call(readFileCheck)).body
    expect(submissions).toMatchObject([{ item: 'material-supplement', stateLabel: '等待鉴别' }])
  })

  it('is refused where the check tells the person of no such gap', async () => {
    const submit = async (phone: string, gap: string) => {
      const person = await house.signedIn(phone)
      return person.call(cases.submitCase, { body: { item: 'material-supplement', form: { ...paper, gap } } })
    }
    expect((await submit('13800000006', 'no-such-rule 缺一份')).body).toMatchObject({
      key: 'case.gap-closed',
    })
    expect((await submit('13800000001', 'no-such-rule')).body).toMatchObject({ key: 'case.gap-closed' })
    expect((await submit('13800000006', '')).body).toMatchObject({ key: 'request.invalid' })
  })
})
