import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import { tableOn } from '../archive/catalogue/table'
import { jointReview } from './joint-review'
import { type JointOutcome, OUTCOMES } from './joint-review-context'

const DAY = '2026-03-02'
const said = (outcome: JointOutcome, state: string) =>
  jointReview.tells?.({
    ...{ form: {}, given: {}, givenEach: [], state, openedOn: DAY, calendar: officialCalendar },
    kept: { invited: ['pension'], opinions: { pension: 'silent' }, outcome },
  })

/** By hand: how the conclusion is filed, and whether the person is told what to do next. */
const FILED: Record<JointOutcome, [remark: RegExp, goesOn: boolean]> = {
  consistent: [/予以认定$/, false],
  'more-proof': [/需要补充证明$/, true],
  'not-recognised': [/不予认定$/, true],
}

describe(`what comes of a joint review (${reg('B5-joint', 'G36').join(' ')})`, () => {
  it('is one of three', () => {
    expect(Object.keys(FILED)).toEqual(Object.keys(OUTCOMES))
  })

  it.each(Object.entries(FILED))(
    '%s is filed in class 5 and told once it is final',
    (key, [remark, goesOn]) => {
      const outcome = key as JointOutcome
      const paper = jointReview.paper?.({}, { outcome, pages: '2' }, tableOn(DAY), DAY)
      expect(paper).toMatchObject({ kind: 'joint-review', formedOn: DAY, pages: 2, from: { unit: 'centre' } })
      expect(paper?.remark).toMatch(remark)
      const kind = tableOn(DAY).kinds.get(paper?.kind ?? '')
      expect(kind?.category).toBe('5')
      const opinion = { text: '养老保险经办机构：本部门没有相关记载。' }
      expect(said(outcome, 'in-confirmation')).toEqual([opinion])
      const [told, ...rest] = said(outcome, 'concluded') ?? []
      expect([told?.text, rest]).toEqual([`${OUTCOMES[outcome]}。`, [opinion]])
      expect(told?.remedy !== undefined).toBe(goesOn)
    },
  )
})
