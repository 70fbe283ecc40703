import { setImmediate as turn } from 'node:timers/promises'
import { AppError } from '@shared/kernel/app-error'
import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { gather, MOST_WAITING, PATIENCE_MS } from './gather'

afterEach(() => {
  vi.useRealTimers()
})

/** A command as the plan of a property wants it: turns of the event loop it takes, and whether it fails. */
const command = fc.record({ turns: fc.nat({ max: 4 }), fails: fc.boolean() })
/** Questions asked in each turn of the event loop. */
const asking = fc.array(fc.nat({ max: 7 }), { minLength: 1, maxLength: 30 })

describe('callers that share commands', () => {
  it('each get the answer to their own question or the error of their own command, in turn and within the limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        asking,
        fc.array(command),
        fc.integer({ min: 1, max: 5 }),
        async (turns, plan, most) => {
          const sent: number[][] = []
          let underWay = 0
          const ask = gather<number, string>({
            most,
            send: async (questions) => {
              const number = sent.push([...questions]) - 1
              underWay += 1
              expect(underWay).toBe(1)
              for (let left = plan[number]?.turns ?? 0; left > 0; left -= 1) await turn()
              underWay -= 1
              if (plan[number]?.fails) throw new Error(`command ${number}`)
              return questions.map((question) => `answer ${question}`)
            },
          })
          const heard: Promise<string>[] = []
          for (const count of turns) {
            for (let n = 0; n < count; n += 1) heard.push(ask(heard.length).catch(String))
            await turn()
          }
          const answers = await Promise.all(heard)
          expect(sent.flat()).toEqual(answers.map((_, question) => question))
          expect(Math.max(0, ...sent.map(({ length }) => length))).toBeLessThanOrEqual(most)
          for (const [number, questions] of sent.entries()) {
            for (const question of questions)
              expect(answers[question]).toBe(
                plan[number]?.fails ? `Error: command ${number}` : `answer ${question}`,
              )
          }
        },
      ),
    )
  })

  it('of one turn go together at its end, and those behind them are never asked before they ask', async () => {
    const sent: string[] = []
    const ask = gather<string, string>({
      most: 9,
      send: async (questions) => {
        sent.push(questions.join())
        await turn()
        return questions
      },
    })
    const first = [ask('a'), ask('b')]
    expect(sent).toEqual([])
    await turn()
    expect(sent).toEqual(['a,b'])
    await Promise.all([...first, ask('c'), ask('d')])
    expect(sent).toEqual(['a,b', 'c,d'])
  })

  it('do not wait longer than patience has for a command that hangs', async () => {
    vi.useFakeTimers()
    const sent: string[] = []
    const ask = gather<string, string>({
      most: 9,
      send: (questions) => {
        sent.push(questions.join())
        return questions.includes('hangs') ? new Promise(() => {}) : Promise.resolve(questions)
      },
    })
    void ask('hangs')
    await vi.advanceTimersByTimeAsync(1)
    const behind = ask('behind')
    await vi.advanceTimersByTimeAsync(PATIENCE_MS - 10)
    expect(sent).toEqual(['hangs'])
    await vi.advanceTimersByTimeAsync(10)
    expect([sent, await behind]).toEqual([['hangs', 'behind'], 'behind'])
  })

  it('are refused when too many wait, and those before them are not', async () => {
    const ask = gather<number, number>({ most: MOST_WAITING, send: async (questions) => questions })
    const waiting = Array.from({ length: MOST_WAITING }, (_, n) => ask(n))
    await expect(ask(-1)).rejects.toThrow(new AppError('system.unavailable'))
    expect(await Promise.all(waiting)).toEqual(waiting.map((_, n) => n))
    expect(await ask(-1)).toBe(-1)
  })

  it('all hear of a command that throws at once or answers for another number of questions', async () => {
    const broken = gather<number, number>({
      most: 2,
      send: () => {
        throw new Error('no')
      },
    })
    await expect(Promise.all([broken(1), broken(2)])).rejects.toThrow('no')
    const short = gather<number, number>({ most: 2, send: async () => [1] })
    const both = await Promise.allSettled([short(1), short(2)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await short(1)).toBe(1)
  })
})
