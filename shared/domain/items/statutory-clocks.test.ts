import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import { SERVICE_ITEMS } from './catalogue'
import type { ServiceItem } from './types'

const shows = reg('N20-2', 'N29-rules')
const items = Object.values(SERVICE_ITEMS) as unknown as ServiceItem[]
const statutory = items.filter(({ clock }) => !clock.ours)

/** Where whoever has a paper is waited for (N13): the centre's own days begin when it is here, and are counted from then. */
const WITH_THE_PERSON: Readonly<Record<string, readonly string[]>> = {
  'material-collection': ['awaiting-paper'],
  'material-supplement': ['awaiting-paper'],
}

/** States in which the clock of an item runs: those before the command that does what it counts for, by a walk through its table. */
function runningIn({ commands, clock }: ServiceItem): string[] {
  const reached = new Set<string>()
  const visit = (state: string) => {
    if (reached.has(state)) return
    reached.add(state)
    for (const row of commands)
      if (row.from.includes(state) && row.name !== clock.until && !row.leads) row.to.forEach(visit)
  }
  for (const { from, to } of commands) if (from.length === 0) to.forEach(visit)
  return [...reached]
}

describe(`clocks by law (${shows.join(' ')})`, () => {
  it('there are some, of the holder among them', () => {
    expect(statutory.map(({ code }) => code)).toContain('transfer-out')
  })

  it.each(statutory.map((item) => [item.code, item] as const))('%s never stands still', (_code, item) => {
    const running = runningIn(item).filter((state) => item.states[state]?.holder !== 'nobody')
    expect(running.length).toBeGreaterThan(0)
    const held = running.filter(
      (state) => item.states[state]?.holder === 'person' && !item.states[state]?.untimed,
    )
    const awaited = WITH_THE_PERSON[item.code] ?? []
    expect(held).toEqual(awaited)
    const starting = item.commands.filter(({ clock }) => clock === 'start')
    for (const { from } of starting)
      expect(from.filter((state) => !item.states[state]?.untimed && !awaited.includes(state))).toEqual([])
    // Only a decision that was wrong lets a stopped clock run on, towards the same last day.
    for (const row of item.commands.filter(({ clock }) => clock === 'resume')) expect(row.leads).toBeDefined()
  })
})
