import { type Decision, decide } from '@shared/domain/cases/decide'
import { type CaseView, foldCase } from '@shared/domain/cases/view'
import type { FactBody } from '@shared/domain/facts/types'
import { type ItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import type { CommandInput } from '@shared/domain/items/types'
import type { Role } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import { ACTORS } from './actors'
import {
  ALL_ROLES,
  CORRECTION_CODES,
  ENGINE_COMMANDS,
  gridOf,
  isSame,
  type Law,
  lawOf,
  type Outcome,
  STAYING,
} from './law'
import { LAWS } from './laws'

const shows = reg('N23', 'N29-rules', 'N29-refuse', 'N29-false')
const AT = new Date('2026-03-05T02:00:00Z')
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]

interface Cell {
  state: string
  role: Role
  command: string
}

const cellsOf = (law: Law): Cell[] =>
  Object.entries(gridOf(law)).flatMap(([state, row]) =>
    Object.keys(row).flatMap((command) => ALL_ROLES.map((role) => ({ state, role, command }))),
  )

/** What the worker hands in with the certificate it has made, or the file it has changed. */
const WITH: Record<string, Record<string, string>> = {
  issue: { certificateId: 'made' },
  apply: { archiveId: 'a' },
  open: { accountId: 'a' },
  'send-letter': { letterNo: 'DH-1' },
  'other-sent': { channel: 'confidential', trackingNo: 'JY1' },
  'other-refused': { otherReason: 'not-kept-here' },
  register: { archiveId: 'a' },
  'other-returned': { channel: 'confidential', trackingNo: 'JB1' },
  escalate: { holder: 'school', authority: '省人社厅', authorityId: 'a-1' },
  'other-arrived': { packageState: 'sealed' },
  'other-told': { missing: 'birth' },
  'other-agreed': { agreedUnit: '示例单位' },
  sent: { channel: 'confidential', trackingNo: 'JY1' },
  file: { paperId: 'm1' },
  flag: { archiveId: 'a' },
  lift: { paperId: 'm1' },
  tray: { paperId: 'm1' },
  stub: { paperId: 'm1' },
}
const issued = (name: string) => (WITH[name] ? { result: WITH[name] } : {})

/** Every way to give a command: each listed reason, none, an empty one, one of one's own; identity seen, not seen, unsaid. */
const inputsOf = (law: Law, name: string): CommandInput[] =>
  [
    undefined,
    '',
    'because-i-say-so',
    ...(ENGINE_COMMANDS.includes(name) ? CORRECTION_CODES : law.reasons),
  ].flatMap((reason) =>
    [undefined, false, true].flatMap((identityChecked) =>
      (law.answers?.[name] ?? [undefined]).map((answers) => ({
        ...{ name, reason, identityChecked, ...issued(name) },
        ...(answers ? { answers } : {}),
      })),
    ),
  )

/**
 * Every way to give the command with every context. Where the drawn grid shuts the door whatever is brought, each way and each
 * context once: all of them with each other are most of millions of decisions, and tell nothing more.
 */
function situationsOf(law: Law, { state, role, command }: Cell, contexts: unknown[]) {
  const inputs = inputsOf(law, command)
  if (gridOf(law)[state]?.[command]?.split('|').includes(role))
    return inputs.flatMap((input) => contexts.map((context) => [input, context] as const))
  const long = Math.max(inputs.length, contexts.length)
  return Array.from(
    { length: long },
    (_, at) => [inputs[at % inputs.length]!, contexts[at % contexts.length]] as const,
  )
}

/** The commands on these ways that begin a count. */
const STARTING = ['submit', 'open-by-centre', 'record-conclusion']

function factsTo(law: Law, state: string): FactBody[] {
  const at = '2026-03-04T02:00:00.000Z'
  const by = { kind: 'system', id: 'x', role: 'system' } as const
  // The last day waited for a notice, which is out by now: so that the machine has something to decide.
  const due = { day: '2026-03-06', provisional: true, workingDays: 3 }
  const started = (kind: string) => (STARTING.includes(kind) ? { due } : {})
  const decided = state.replace('correcting-', '')
  const way = [
    ...(law.ways[decided] ?? []),
    ...(decided === state ? [] : [['propose-correction', state] as const]),
  ]
  return way.map(([kind, to]) => ({ kind, at, by, data: { to, ...started(kind) } }))
}

const viewIn = (code: ItemCode, state: string): CaseView | null =>
  state === 'none' ? null : foldCase(itemOf(code), factsTo(LAWS[code], state))

function decideCell(
  code: ItemCode,
  view: CaseView | null,
  role: Role,
  input: CommandInput,
  context: unknown,
) {
  return decide(itemOf(code), view, input, ACTORS[role], AT, context, officialCalendar)
}

const labelOf = (law: Law, state: string): string | undefined =>
  state.startsWith('correcting-')
    ? `更正复核中（${law.labels[state.replace('correcting-', '')] ?? ''}）`
    : law.labels[state]

const outcomeOf = (decided: ReturnType<typeof decide>): Outcome =>
  decided.ok ? { to: String(decided.value.fact.data.to) } : { problem: decided.error.problem }

describe.each(codes)(`every cell of %s (${shows.join(' ')})`, (code) => {
  const law = LAWS[code]
  const item = itemOf(code)
  const cells = cellsOf(law)
  const everyContext = law.contexts()
  /** What the engine does to every case asks nothing of the file. */
  const contextsOf = (name: string) =>
    ENGINE_COMMANDS.includes(name) ? everyContext.slice(-1) : everyContext

  it('is enumerated: the law names exactly the states and commands of the table', () => {
    expect(Object.keys(gridOf(law)).toSorted()).toEqual(['none', ...Object.keys(item.states)].toSorted())
    expect(new Set(cells.map((cell) => cell.command))).toEqual(new Set(item.commands.map((row) => row.name)))
    expect(cells.length).toBe((Object.keys(item.states).length + 1) * item.commands.length * ALL_ROLES.length)
    for (const state of Object.keys(item.states)) expect(viewIn(code, state)?.state).toBe(state)
  })

  const wrong: unknown[] = []
  const misfolded: unknown[] = []
  let accepted = 0
  let situations = 0

  /** A fact that was made folds, says who and what, and causes what the law lists. */
  function weighFact({ state, role, command }: Cell, input: CommandInput, { fact, effects }: Decision) {
    accepted += 1
    const after = foldCase(item, [...factsTo(law, state), fact])
    const got = [after.state, after.since, after.refusal, ...effects]
    const reason = command === 'refuse' ? input.reason : null
    const stays = STAYING.includes(command)
    const since = stays ? '2026-03-04T02:00:00.000Z' : AT.toISOString()
    const undo =
      command === 'confirm-correction' ? law.corrections[state.replace('correcting-', '')]?.undo : []
    const told = law.caused?.[command] ?? []
    const caused = [...(undo ?? []), ...told, ...((!stays && law.effects[after.state]) || [])]
    // A person is told after all else.
    const isTold = (effect: string) => Number(effect === 'tell-person')
    const inOrder = caused.toSorted((a, b) => isTold(a) - isTold(b))
    const due = [fact.data.to, since, reason, ...inOrder]
    if (JSON.stringify(got) !== JSON.stringify(due)) misfolded.push({ state, role, input, got, due })
  }

  it('comes out as the law says, in every situation', { timeout: 120_000 }, () => {
    for (const cell of cells) {
      const { state, role, command } = cell
      const view = viewIn(code, state)
      for (const [input, context] of situationsOf(law, cell, contextsOf(command))) {
        situations += 1
        const decided = decideCell(code, view, role, input, context)
        const got = outcomeOf(decided)
        const due = lawOf(law, state, role, input, context)
        if (!isSame(got, due)) wrong.push({ state, role, input, context, got, due })
        if (decided.ok) weighFact(cell, input, decided.value)
      }
    }
    expect(wrong.slice(0, 5)).toEqual([])
    expect(situations).toBeGreaterThan(cells.length * 10)
  })

  it('makes facts that fold, say who and what, and cause only the listed effects', () => {
    expect(misfolded.slice(0, 5)).toEqual([])
    expect(accepted).toBeGreaterThan(1000)
  })

  it('refuses a command nobody knows, whoever gives it', () => {
    for (const name of ['delete', 'toString', '', 'SUBMIT'])
      for (const role of ALL_ROLES)
        for (const state of Object.keys(gridOf(law))) {
          const decided = decideCell(code, viewIn(code, state), role, { name }, everyContext.at(-1))
          expect(outcomeOf(decided)).toEqual({ problem: 'permission.denied' })
        }
  })

  it('says in a refusal where the case stands', () => {
    for (const [state, row] of Object.entries(gridOf(law)))
      for (const { name, actors } of item.commands.filter((command) => row[command.name] === '-')) {
        const decided = decideCell(code, viewIn(code, state), actors[0]!, { name }, everyContext.at(-1))
        expect(decided).toEqual({
          ok: false,
          error: { problem: 'case.not-possible', data: { state: labelOf(law, state) } },
        })
      }
  })
})

describe('who stands in a fact', () => {
  const law = LAWS['custody-certificate']
  const best = law.contexts().find((context) => 'to' in law.outcome('approve', { name: 'approve' }, context))

  it('is named when staff, and only an id when the person', () => {
    const submitted = decideCell('custody-certificate', null, 'person', { name: 'submit' }, best)
    const view = viewIn('custody-certificate', 'in-review')
    const approved = decideCell('custody-certificate', view, 'clerk', { name: 'approve' }, best)
    expect(submitted.ok && submitted.value.fact.by).toEqual({
      kind: 'person',
      id: 'person-1',
      role: 'person',
    })
    expect(approved.ok && approved.value.fact.by).toEqual({
      kind: 'staff',
      id: 'staff-1',
      role: 'clerk',
      name: '李示例',
    })
    expect(JSON.stringify(submitted)).not.toContain('张示例')
  })

  it('is the role that allowed it, for staff with two posts', () => {
    const both = { ...ACTORS.clerk, roles: ['archivist', 'clerk'] as const }
    const item = itemOf('custody-certificate')
    const decided = decide(
      item,
      viewIn('custody-certificate', 'in-review'),
      { name: 'approve' },
      both,
      AT,
      best,
      officialCalendar,
    )
    expect(decided.ok && decided.value.fact.by.role).toBe('clerk')
  })

  it('keeps the rule result that a decision rested on, and no reason that was not asked for', () => {
    const input = { name: 'approve', reason: 'duplicate-record' }
    const view = viewIn('custody-certificate', 'in-review')
    const decided = decideCell('custody-certificate', view, 'clerk', input, best)
    expect(decided.ok && decided.value.fact.data.checks).toEqual(
      itemOf('custody-certificate').conditions.map(({ name }) => ({ name, holds: true })),
    )
    expect(decided.ok && decided.value.fact.data.reason).toBeUndefined()
  })
})
