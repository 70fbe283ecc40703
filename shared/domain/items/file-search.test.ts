import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLDER_ORDER, type Holder, likelyHolders, NEXT_HOLDERS } from './file-search-context'

const shows = reg('grad', 'N7-place', 'W7-leave')

describe(`who could hold a file (${shows.join(' ')})`, () => {
  it('is the employer and then home for whoever has worked, home and then the school for whoever has not', () => {
    const lived = { household: '560100 云帆市', school: '云帆学院，2015 年' }
    expect(likelyHolders(lived)).toEqual(['household', 'school'])
    const worked = { ...lived, employer: '星海机械厂，2019 年', workplace: '570200 星海市' }
    expect(likelyHolders(worked)).toEqual(['employer', 'workplace', 'household', 'school'])
    expect(likelyHolders({ ...worked, heard: '同学说在厂里' })[0]).toBe('heard')
  })

  it('is everybody whom the person named, each once, and nobody else', () => {
    const answers = fc.record(
      Object.fromEntries(
        HOLDER_ORDER.filter((holder) => !NEXT_HOLDERS.includes(holder)).map((holder) => [
          holder,
          fc.constantFrom('', '某处'),
        ]),
      ),
    )
    fc.assert(
      fc.property(answers, (form) => {
        const named = Object.keys(form).filter((holder) => form[holder as Holder])
        expect(likelyHolders(form).toSorted()).toEqual(named.toSorted())
      }),
    )
  })
})
