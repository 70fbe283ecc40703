import { reg } from '@shared/kernel/reg'
import { describe, expect, it } from 'vitest'
import type { FactActor, FactBody } from '../facts/types'
import { itemOf } from '../items/catalogue'
import type { ServiceItem } from '../items/types'
import { threadOf } from './thread'
import { foldCase } from './view'

const shows = reg('N26', 'N29-refuse')
const item = itemOf('custody-certificate')
const person: FactActor = { kind: 'person', id: 'p-1', role: 'person' }
const clerk: FactActor = { kind: 'staff', id: 's-1', role: 'clerk', name: '李示例' }
const system: FactActor = { kind: 'system', id: 'system', role: 'system', name: '系统' }

const fact = (kind: string, to: string, by: FactActor, minute: number, reason?: string): FactBody => ({
  kind,
  at: `2026-03-05T06:0${minute}:30Z`,
  by,
  data: reason ? { to, reason } : { to },
})
const asked = fact('submit', 'in-review', person, 0)
const threadAfter = (...facts: FactBody[]) => threadOf(item, facts, foldCase(item, facts))
const now = (title: string, who: string) => ({ state: 'now', title, who, when: '' })
const ahead = (title: string) => ({ state: 'to-come', title, who: '', when: '' })
const done = (title: string, who: string, minute: number) => ({
  state: 'done',
  title,
  who,
  when: `2026年3月5日 14:0${minute}`,
})

const SUBMITTED = done('提交申请', '申请人', 0)
const APPROVED = done('核对通过，同意出具', '工作人员 李*', 1)
const ISSUED = done('证明已出具', '系统', 2)

describe(`the thread in each state (${shows.join(' ')})`, () => {
  it('in review: what happened, whose turn it is, what usually follows', () => {
    expect(threadAfter(asked)).toEqual([
      SUBMITTED,
      now('核对中', '机构办理中'),
      ahead('正在出具'),
      ahead('已出具'),
    ])
  })

  it('approved by the rule, and by a clerk', () => {
    const rest = [now('正在出具', '系统办理中'), ahead('已出具')]
    expect(threadAfter(fact('submit', 'approved', person, 0))).toEqual([SUBMITTED, ...rest])
    expect(threadAfter(asked, fact('approve', 'approved', clerk, 1))).toEqual([SUBMITTED, APPROVED, ...rest])
  })

  it('issued: all done, nothing promised any more', () => {
    const facts = [asked, fact('approve', 'approved', clerk, 1), fact('issue', 'issued', system, 2)]
    expect(threadAfter(...facts)).toEqual([SUBMITTED, APPROVED, ISSUED])
  })

  it('refused: with the listed reason in words', () => {
    expect(threadAfter(asked, fact('refuse', 'refused', clerk, 1, 'not-yet-shelved'))).toEqual([
      SUBMITTED,
      { ...done('不予出具', '工作人员 李*', 1), note: '您的档案还没有完成核对上架。' },
    ])
  })

  it('withdrawn by the person', () => {
    expect(threadAfter(asked, fact('withdraw', 'withdrawn', person, 1))).toEqual([
      SUBMITTED,
      done('撤回申请', '申请人', 1),
    ])
  })

  it('issued and thought wrong: whose turn it is, and that it is decided anew when that is so', () => {
    const issued = [asked, fact('approve', 'approved', clerk, 1), fact('issue', 'issued', system, 2)]
    const doubted = fact('propose-correction', 'correcting-issued', clerk, 3, 'procedure')
    expect(threadAfter(...issued, doubted)).toEqual([
      ...[SUBMITTED, APPROVED, ISSUED],
      { ...done('发现决定可能有误，提请更正', '工作人员 李*', 3), note: '没有按规定的程序办理。' },
      now('更正复核中（已出具）', '机构办理中'),
    ])
  })

  it('is shown for every state there is', () => {
    expect(Object.keys(item.states).toSorted()).toEqual([
      'approved',
      'correcting-issued',
      'correcting-refused',
      'in-review',
      'issued',
      'refused',
      'withdrawn',
    ])
  })
})

describe('the thread of other items', () => {
  it('promises no refusal, wherever it stands in the table', () => {
    const [submit, approve, refuse, withdraw, issue] = item.commands
    const refusalFirst: ServiceItem = { ...item, commands: [submit!, refuse!, approve!, withdraw!, issue!] }
    expect(threadOf(refusalFirst, [asked], foldCase(refusalFirst, [asked]))).toEqual(threadAfter(asked))
  })

  it('waits for the person where it is the person’s turn, and does not run in circles', () => {
    const looping: ServiceItem = {
      ...item,
      states: {
        ...item.states,
        'in-review': { ...item.states['in-review']!, holder: 'person', label: '待补充' },
      },
      commands: [
        { ...item.commands[0]!, to: ['in-review'] },
        { ...item.commands[1]!, name: 'supplement', from: ['in-review'], to: ['approved'] },
        { ...item.commands[1]!, name: 'send-back', from: ['approved'], to: ['in-review'] },
      ],
    }
    expect(threadOf(looping, [asked], foldCase(looping, [asked]))).toEqual([
      SUBMITTED,
      now('待补充', '等您办理'),
      ahead('正在出具'),
    ])
  })
})
