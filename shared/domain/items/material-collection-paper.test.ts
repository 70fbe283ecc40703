import { paperBody } from '@shared/contract/paper-fields'
import { tableOn } from '@shared/domain/archive/catalogue/table'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { INTAKE_ORDER } from '../archive/intake/checks'
import { checkForm, sayForm, tidyForm } from './check-form'
import { checkField, identifyAsks } from './material-collection-asks'
import { paperOf } from './material-collection-paper'

const shows = reg('N13', 'G36', 'M-scope', 'T-order')
const TODAY = '2026-11-29'
const FORM = { title: '干部履历表', maker: '演示一公司' }
const found = (more: Record<string, string>) => ({
  ...Object.fromEntries(INTAKE_ORDER.map((check) => [checkField(check), 'yes'])),
  ...{ title: '干部履历表', kind: 'resume-form', formedOn: '2019-03', pages: '4', form: 'original' },
  ...more,
})
/** All that any kind may be asked. */
const ALL = {
  ...{ paperName: '云一晴', birth: '1990-05-06', workStart: '2012年7月', partyDate: '2011', status: 'cadre' },
  ...{ level: 'bachelor', school: '演示大学', schoolFrom: '2008-09', schoolTo: '2012-06' },
  ...{ tellsWork: 'yes', workUnit: '演示一公司', workFrom: '2012-07', workTo: '2018' },
  ...{ trainingMonths: '3', honourLevel: 'county', punishedUntil: '2021-01', matter: '学历问题', round: '2' },
  ...{ inSet: 'yes', setName: '考察材料', setPart: '1', setOf: '2' },
  family: 'father|演示乙|1965年|演示厂|群众\nspouse|演示丁|||',
}
const ANYWHERE = {
  ...{ name: '云一晴', birth: '1990-05-06', workStart: '2012-07', partyDate: '2011' },
  school: { level: 'bachelor', school: '演示大学', from: '2008-09', to: '2012-06' },
  work: { unit: '演示一公司', from: '2012-07', to: '2018' },
}
const filed = (answers: Record<string, string>) => {
  expect(checkForm(identifyAsks, answers, TODAY)).toEqual([])
  const paper = paperOf(FORM, tidyForm(identifyAsks, answers), tableOn(TODAY))
  expect(paperBody.safeParse(paper).success).toBe(true)
  return paper
}

describe(`a paper by the answers of whoever identified it (${shows.join(' ')})`, () => {
  it.each([
    [
      'resume-form',
      {
        status: 'cadre',
        family: [
          { relation: 'father', name: '演示乙', birth: '1965', work: '演示厂', political: '群众' },
          { relation: 'spouse', name: '演示丁' },
        ],
      },
    ],
    ['trainee-register', { trainingMonths: 3 }],
    ['merit', { honourLevel: 'county' }],
    ['punishment-decision', { punishedUntil: '2021-01' }],
    ['labour-contract', {}],
  ])('states what papers of its kind tell, and nothing else: %s', (kind, special) => {
    const paper = filed(found({ ...ALL, kind }))
    expect(paper.states).toEqual({ ...ANYWHERE, ...special })
    expect(paper.set).toEqual({ name: '考察材料', part: 1, of: 2 })
    expect(paper.review).toEqual(
      kind === 'punishment-decision' ? { matter: '学历问题', round: 2 } : undefined,
    )
  })

  it('states nothing where nothing was answered, and drops what hung on another kind', () => {
    expect(filed(found({}))).not.toHaveProperty('set')
    expect(filed(found({})).states).toEqual({})
    const before = tidyForm(identifyAsks, found(ALL))
    const { states } = paperOf(FORM, { ...before, kind: 'labour-contract' }, tableOn(TODAY))
    expect(states).toEqual(ANYWHERE)
  })

  it.each([
    [{ tellsWork: 'yes' }, 'workUnit'],
    [{ inSet: 'yes', setPart: '1', setOf: '2' }, 'setName'],
    [{ family: 'father||||' }, 'family'],
    [{ kind: 'proof', family: `father|${'字'.repeat(51)}|||` }, 'family'],
    [{ kind: 'trainee-register', trainingMonths: '三' }, 'trainingMonths'],
  ])('is sent back where it is half told: %o', (answers, path) => {
    expect(checkForm(identifyAsks, found(answers), TODAY).map((wrong) => wrong.path)).toEqual([path])
  })

  it('tells the family in words to whoever decides', () => {
    const said = sayForm(identifyAsks, found(ALL)).find(({ field }) => field === 'family')
    expect(said?.value).toBe('父亲演示乙，1965年生，演示厂，群众；配偶演示丁')
  })
})
