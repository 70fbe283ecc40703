import { findFeeWords } from '@shared/domain/fee-guard/find-fee-words'
import { reg } from '@shared/kernel/reg'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kindOf } from './kind-of'
import { OUT_OF_SCOPE } from './out-of-scope'
import { JOURNEYS, PERSON_KINDS, SCHOOLS, SITUATIONS } from './situations'

const shows = reg('N4', 'N25', 'W6-all')
const ON = { technicians: true }
const OFF = { technicians: false }

/** By hand, from the text of article 4: who says what, and what follows, before and after article 25 is opened. */
const LAW = `
  private        -            -          private-employed  private-employed
  graduate       university   -          graduate          graduate
  graduate       secondary    -          graduate          graduate
  graduate       technician   -          technician        !technician-later
  graduate       other-school -          other             other
  left-state     -            -          left-state        left-state
  flexible       -            -          flexible          flexible
  abroad         -            own        abroad            abroad
  abroad         -            sponsored  !sponsored        !sponsored
  foreign-office -            -          foreign-office    foreign-office
  jobless        -            -          other             other
  retired        -            -          other             other
  state-employed -            -          !state-employed   !state-employed
  student        -            -          !student          !student
  soldier        -            -          !soldier          !soldier
  other          -            -          other             other
`
const rows = LAW.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

const said = (answers: Record<string, string>, switches: { technicians: boolean }): string => {
  const answer = kindOf(answers, switches)
  if (answer.scope === 'in') return answer.kind
  return answer.scope === 'out' ? `!${answer.why}` : `?${answer.ask}`
}

describe(`the kind of person (${shows.join(' ')})`, () => {
  it.each(rows)('%s %s %s', (situation = '', school = '', journey = '', on, off) => {
    const answers = {
      situation,
      ...(school === '-' ? {} : { school }),
      ...(journey === '-' ? {} : { journey }),
    }
    expect([said(answers, ON), said(answers, OFF)]).toEqual([on, off])
  })

  it('knows every situation that is offered, and reaches every kind and every reason of the tables', () => {
    expect(new Set(rows.map(([situation]) => situation))).toEqual(
      new Set(SITUATIONS.map(({ value }) => value)),
    )
    const results = rows.flatMap(([, , , on = '', off = '']) => [on, off])
    for (const kind of Object.keys(PERSON_KINDS)) expect(results).toContain(kind)
    for (const why of Object.keys(OUT_OF_SCOPE)) expect(results).toContain(`!${why}`)
  })

  it('is total: whatever is answered, exactly one of the three, and an open one names a question that is asked', () => {
    const word = fc.oneof(
      fc.constantFrom(...[...SITUATIONS, ...SCHOOLS, ...JOURNEYS].map(({ value }) => value as string)),
      fc.constantFrom('', '__proto__', 'constructor', 'toString', 'hasOwnProperty'),
      fc.string(),
    )
    const answers = fc.dictionary(
      fc.constantFrom('situation', 'school', 'journey', 'centre', '__proto__'),
      word,
    )
    fc.assert(
      fc.property(answers, fc.boolean(), (given, technicians) => {
        const answer = kindOf(given, { technicians })
        if (answer.scope === 'in') expect(Object.keys(PERSON_KINDS)).toContain(answer.kind)
        else if (answer.scope === 'out') expect(Object.keys(OUT_OF_SCOPE)).toContain(answer.why)
        else expect(['situation', 'school', 'journey']).toContain(answer.ask)
      }),
      { numRuns: 3000 },
    )
  })

  it('never hangs on what was not asked: answers to other questions change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SITUATIONS.map(({ value }) => value)),
        fc.constantFrom(...SCHOOLS.map(({ value }) => value)),
        fc.constantFrom(...JOURNEYS.map(({ value }) => value)),
        fc.boolean(),
        (situation, school, journey, technicians) => {
          const full = kindOf({ situation, school, journey }, { technicians })
          const asked =
            situation === 'graduate'
              ? { situation, school }
              : situation === 'abroad'
                ? { situation, journey }
                : { situation }
          expect(full).toEqual(kindOf(asked, { technicians }))
        },
      ),
    )
  })

  it('leaves nobody without a way: each reason names who can, and none speaks of money', () => {
    for (const { why, who, title } of Object.values(OUT_OF_SCOPE)) {
      expect(who).toMatch(/^请.+。$/)
      expect(findFeeWords(`${title}${why}${who}`)).toEqual([])
    }
  })
})
