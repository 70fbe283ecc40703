import { decide } from '@shared/domain/cases/decide'
import { foldCase } from '@shared/domain/cases/view'
import { type ItemCode, itemOf, SERVICE_ITEMS } from '@shared/domain/items/catalogue'
import { isPersonItem } from '@shared/domain/items/titles'
import type { Role } from '@shared/domain/policy/roles'
import { reg } from '@shared/kernel/reg'
import { officialCalendar } from '@shared/kernel/workdays'
import { describe, expect, it } from 'vitest'
import { ACTORS } from './actors'
import { ALL_ROLES, isSame, type Outcome, readGrid } from './law'
import { LAWS } from './laws'

const shows = reg('N12-person', 'N29-rules', 'N29-refuse')
const AT = new Date('2026-03-05T02:00:00Z')
const AT_WINDOW = { centreId: 'centre-1', document: 'id-card' } as const
const codes = Object.keys(SERVICE_ITEMS) as ItemCode[]

const foldedIn = (code: ItemCode, state: string) =>
  state === 'none'
    ? null
    : foldCase(
        itemOf(code),
        (LAWS[code].ways[state] ?? []).map(([kind, to]) => ({
          ...{
            kind,
            at: '2026-03-04T02:00:00.000Z',
            by: { kind: 'system', id: 'x', role: 'system' } as const,
          },
          data: {
            to,
            ...(kind === 'submit' ? { due: { day: '2026-03-09', provisional: false, workingDays: 3 } } : {}),
          },
        })),
      )

/** Folded once for every state: it is looked at in thousands of situations. */
const views = new Map<string, ReturnType<typeof foldedIn>>()

function viewIn(code: ItemCode, state: string) {
  const key = `${code} ${state}`
  if (!views.has(key)) views.set(key, foldedIn(code, state))
  return views.get(key) ?? null
}

describe.each(codes)(`at the window, %s (${shows.join(' ')})`, (code) => {
  const law = LAWS[code]
  const outcome = (
    state: string,
    command: string,
    role: Role,
    context: unknown,
    isAtWindow: boolean,
  ): Outcome => {
    const input = { name: command, ...(isAtWindow ? { onBehalf: AT_WINDOW } : {}) }
    const decided = decide(
      itemOf(code),
      viewIn(code, state),
      input,
      ACTORS[role],
      AT,
      context,
      officialCalendar,
    )
    return decided.ok ? { to: String(decided.value.fact.data.to) } : { problem: decided.error.problem }
  }

  it('a clerk gives what the person could give themselves, and nobody gives anything else for them', {
    timeout: 120_000,
  }, () => {
    let cells = 0
    const wrong: unknown[] = []
    for (const [state, row] of Object.entries(readGrid(law.grid)))
      for (const command of Object.keys(row))
        for (const context of law.contexts()) {
          const own = outcome(state, command, 'person', context, false)
          for (const role of ALL_ROLES) {
            cells += 1
            const due: Outcome = role === 'clerk' ? own : { problem: 'permission.denied' }
            const got = outcome(state, command, role, context, true)
            if (!isSame(got, due)) wrong.push({ state, command, role, got, due })
          }
        }
    expect(wrong.slice(0, 5)).toEqual([])
    expect(cells).toBeGreaterThan(1000)
  })

  it('stands in the fact, with the centre of the window and the card that was shown', () => {
    const context = law.contexts().find((one) => 'to' in outcome('none', 'submit', 'person', one, false))
    const decided = decide(
      itemOf(code),
      null,
      { name: 'submit', onBehalf: AT_WINDOW },
      ACTORS.clerk,
      AT,
      context,
      officialCalendar,
    )
    // What a centre opens itself is nothing that anybody gives for a walk-in.
    expect(decided.ok).toBe(isPersonItem(code))
    if (!decided.ok) return
    expect(decided.value.fact).toMatchObject({
      by: { kind: 'staff', role: 'clerk', name: '李示例' },
      data: { onBehalf: AT_WINDOW },
    })
  })
})
