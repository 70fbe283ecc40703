import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ALL_KINDS } from '@shared/domain/archive/catalogue/all-kinds'
import { STAFF_COMMANDS } from '@shared/domain/cases/staff-commands'
import { type ItemCode, isItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { CENTRE_ITEMS, HANDED_ITEMS, isPersonItem } from '@shared/domain/items/titles'
import type { CommandRow, ServiceItem } from '@shared/domain/items/types'
import { POSTS } from '@shared/domain/policy/roles'
import { POLICY } from '@shared/domain/policy/table'
import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../scripts/lib/regulation'
import { root } from '../../scripts/lib/sources'
import { LAWS } from './laws'

const shows = reg('N26', 'N29-refuse', 'N29-tie')
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]
const knownRows = new Set(rowsOf(readFileSync(join(root, 'docs/REGULATION.md'), 'utf8')).map(({ id }) => id))
/** What a worker can carry out. */
const KNOWN_EFFECTS = [
  'issue-certificate',
  'revoke-certificate',
  'apply-details-change',
  'open-personal-account',
  'open-collective-account',
  'change-collective-agents',
  'file-material',
  'set-aside-material',
  'clear-pictures',
  'correct-recorded-fact',
  'issue-transfer-letter',
  'call-off-transfer',
  'take-in-archive',
  'open-archive-transfer',
  'close-archive-transfer',
  'send-archive',
  'take-archive-back',
  'recall-loan',
  'tell-other-side',
  'watch-parcel',
  'inform-unit',
  'apply-internal-move',
  'issue-search-letters',
  'find-search-traces',
  'flag-inquiry',
  'lift-inquiry',
  'report-loss',
  'settle-loss',
  'record-death',
  'settle-death',
  'tell-person',
]
const HUMAN = ['anonymous', 'person', ...POSTS, 'outside'] as const

const statesOf = (item: ServiceItem): string[] => Object.keys(item.states)
const isFinal = (item: ServiceItem, state: string): boolean => item.states[state]?.holder === 'nobody'

function reachable(item: ServiceItem, from: readonly string[]): Set<string> {
  const seen = new Set<string>(from)
  for (const state of seen)
    for (const row of item.commands) if (row.from.includes(state)) for (const to of row.to) seen.add(to)
  return seen
}

const opening = (item: ServiceItem): readonly CommandRow<string>[] =>
  item.commands.filter((row) => row.from.length === 0)

describe.each(codes)(`the table of %s (${shows.join(' ')})`, (code) => {
  const item = itemOf(code)

  it('stands in the catalogue under its own code, on rows the map knows', () => {
    expect(item.code).toBe(code)
    expect(item.rows.filter((row) => !knownRows.has(row))).toEqual([])
    expect(item.rows.length).toBeGreaterThan(0)
  })

  it('reaches every state, and every state that is not final has a way to its end', () => {
    const start = opening(item).flatMap((row) => row.to)
    expect([...reachable(item, start)].toSorted()).toEqual(statesOf(item).toSorted())
    for (const state of statesOf(item))
      expect([state, [...reachable(item, [state])].some((to) => isFinal(item, to))]).toEqual([state, true])
  })

  it('takes no command in a final state, and the law names the same final states', () => {
    const finals = statesOf(item).filter((state) => isFinal(item, state))
    expect(finals.toSorted()).toEqual([...LAWS[code].finals].toSorted())
    const taken = item.commands
      .filter((row) => row.from.some((state) => finals.includes(state)))
      // Moves nothing: what could be taken up again follows its person to a corrected name or number; a promise is reminded of.
      .filter(({ keeps }) => !keeps)
    // A decision is taken up again by two people, or not at all.
    const corrected = Object.keys(LAWS[code].corrections)
    expect(taken.map(({ name }) => name)).toEqual(corrected.length ? ['propose-correction'] : [])
    expect(taken.flatMap((row) => row.from).toSorted()).toEqual(corrected.toSorted())
    expect(finals).toEqual(expect.arrayContaining(corrected))
  })

  it('gives the one whose turn it is something to do', () => {
    const roles = { person: ['person'], centre: [...POSTS], system: ['system'], nobody: [] }
    for (const state of statesOf(item).filter((key) => !isFinal(item, key))) {
      const holder = item.states[state]!.holder
      const turn = item.commands.filter((row) => row.from.includes(state)).flatMap((row) => row.actors)
      expect(turn.some((role) => (roles[holder] as string[]).includes(role))).toBe(true)
    }
  })

  it('lets archivists decide nothing, persons approve nothing, and no human do what is the system’s', () => {
    for (const row of item.commands) {
      if (row.from.length > 0) expect(row.actors).not.toContain('archivist')
      expect(row.actors).not.toContain('anonymous')
      if (row.to.includes('approved') && row.from.length > 0) expect(row.actors).not.toContain('person')
      if (row.action === 'system' || row.actors.includes('system'))
        expect([row.action, row.actors]).toEqual(['system', ['system']])
    }
  })

  it('is opened by the person or by the centre, as its title says', () => {
    const online = opening(item).filter(({ action }) => action === 'hand-in')
    expect(online.map(({ actors }) => actors)).toEqual(item.unitGroups ? [['outside']] : [])
    const byAgent = opening(item).filter(({ action }) => action === 'case.apply-for')
    expect(byAgent.map(({ actors }) => actors)).toEqual(item.agentGroups ? [['person']] : [])
    const given = opening(item).filter(
      ({ action }) => !['system', 'hand-in', 'case.apply-for'].includes(action),
    )
    const due = item.byStaff ? [true] : item.alsoByStaff || item.byUnit ? [false, true] : [false]
    expect(given.map(({ action }) => action === 'case.open')).toEqual(due)
    expect(isPersonItem(code)).toBe(!item.byStaff)
    // On a file that is kept, or for a unit that hands one over.
    expect(CENTRE_ITEMS.includes(code)).toBe(due.includes(true) && !item.byUnit)
    expect(HANDED_ITEMS.includes(code)).toBe(item.byUnit === true)
  })

  it('asks the policy the same question as it states itself', () => {
    for (const row of item.commands.filter(({ action }) => action !== 'system'))
      for (const role of row.actors) {
        const rows = POLICY.filter(
          (p) => p.action === row.action && (p.roles as readonly string[]).includes(role),
        )
        expect(rows.map((p) => p.relation)).toEqual([row.relation])
      }
    const allowed = item.commands.flatMap((row) => (row.action === 'system' ? [] : row.actors))
    expect(allowed.every((role) => (HUMAN as readonly string[]).includes(role))).toBe(true)
  })

  it('starts its clock when it opens, and anew when it has what it waited for; stops it at every end, and nowhere else', () => {
    const stop = item.commands.find(({ name }) => name === item.clock.until)
    expect(item.clock.until).toBe(LAWS[code].stopsAt)
    const isWaited = (state: string) =>
      item.states[state]?.holder === 'person' || item.states[state]?.untimed === true
    const moving = { ...item, commands: item.commands.filter(({ keeps }) => !keeps) }
    const after = reachable(moving, stop?.to ?? [])
    for (const row of item.commands) {
      if (row.keeps || row.leads) continue
      if (row === stop || (row.from.length > 0 && row.from.every((state) => after.has(state)))) {
        expect([row.name, row.clock]).toEqual([row.name, row === stop ? 'stop' : 'none'])
        continue
      }
      const ends = row.to.every((state) => isFinal(item, state))
      expect([row.name, row.clock]).toEqual([
        row.name,
        row.from.every(isWaited) && !ends ? 'start' : ends ? 'stop' : 'none',
      ])
    }
    expect(item.clock.workingDays).toBeGreaterThan(0)
    expect(item.clock.basis).not.toBe('')
  })

  it('causes only effects the worker knows, and never at a final state', () => {
    for (const state of statesOf(item)) {
      const effects = item.states[state]?.effects ?? []
      expect(effects.filter((effect) => !KNOWN_EFFECTS.includes(effect))).toEqual([])
      if (isFinal(item, state)) expect(effects).toEqual([])
      const undone = item.commands.flatMap((row) => row.effects?.(state) ?? [])
      expect(undone.filter((effect) => !KNOWN_EFFECTS.includes(effect))).toEqual([])
    }
  })

  it('refuses only for listed reasons, each with a way forward and an article the map knows', () => {
    const reasoned = item.commands.filter((row) => row.needsReason)
    expect(reasoned.length).toBeGreaterThan(0)
    expect(item.reasons.map((reason) => reason.code)).toEqual([...LAWS[code].reasons])
    for (const reason of item.reasons) {
      expect(knownRows.has(reason.article)).toBe(true)
      expect(reason.text).toMatch(/^(您|系统).+。$/)
      expect(reason.remedy).toMatch(/(请|可以|我们会).*。$/)
    }
  })

  it('speaks plainly everywhere: every text filled, no exclamation mark, no two names alike', () => {
    const texts = [
      item.title,
      item.summary,
      item.article.cite,
      item.article.text,
      ...Object.values(item.states).flatMap((state) => [state.label, state.says]),
      ...item.commands.flatMap((row) => [row.label, row.says]),
      ...item.conditions.map((row) => row.says),
      ...item.reasons.flatMap((row) => [row.text, row.remedy]),
      ...item.groups.flatMap((group) => [group.title, ...group.questions.map((q) => q.label)]),
      item.guide.who,
      item.guide.result,
      ...item.guide.bring.flatMap(({ what, why, instead = [], basis }) => [what, why, ...instead, basis]),
    ]
    expect(texts.filter((text) => text.trim() === '' || /[!！]/.test(text))).toEqual([])
    for (const names of [
      item.commands.map((row) => row.name),
      item.commands.map((row) => row.label),
      Object.values(item.states).map((state) => state.label),
      item.conditions.map((row) => row.name),
      item.reasons.map((row) => row.code),
      item.groups.flatMap((group) => group.questions.map((q) => q.field)),
    ])
      expect(new Set(names).size).toBe(names.length)
  })

  it('has every command of staff known to the contract, and asks nothing the person is not to be asked', () => {
    const byStaff = item.commands.filter(({ action }) => action === 'case.decide')
    expect(
      byStaff.map(({ name }) => name).filter((name) => !(STAFF_COMMANDS as readonly string[]).includes(name)),
    ).toEqual([])
    for (const { asks, action, name } of item.commands)
      if (asks) {
        const own = name === 'sign-promise' ? 'case.promise' : 'case.decide'
        expect([
          own,
          'letter.answer',
          'search.answer',
          ...(name === 'note-trace' ? ['system'] : []),
        ]).toContain(action)
      }
  })

  it('asks a dependent question only after the choice it hangs on', () => {
    for (const groups of [item.groups, ...item.commands.map(({ asks = [] }) => asks)]) {
      const questions = groups.flatMap((group) => group.questions)
      for (const [at, question] of questions.entries()) {
        const { onlyIf } = question
        if (!onlyIf) continue
        const parent = questions.slice(0, at).find((q) => q.field === onlyIf.field)
        const kinds = parent?.kind === 'material-kind' ? ALL_KINDS.map(({ code }) => code) : []
        const answers = parent?.choices?.map((choice) => choice.value) ?? kinds
        expect(answers).toEqual(expect.arrayContaining([onlyIf.value].flat()))
        expect([onlyIf.value].flat()).not.toEqual([])
      }
    }
  })
})

describe('the catalogue', () => {
  it('knows its own codes and no inherited ones', () => {
    expect(codes.every(isItemCode)).toBe(true)
    for (const code of [
      'toString',
      '__proto__',
      'constructor',
      '',
      'custody-certificate ',
      'CUSTODY-CERTIFICATE',
    ])
      expect(isItemCode(code)).toBe(false)
  })
})
