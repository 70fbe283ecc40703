// @vitest-environment jsdom
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { forgetQueries, type Query, useQuery } from './use-query'

let root: Root
let seen: Query<string>
const waiting: { give: (text: string) => void; refuse: (reason: Error) => void }[] = []

const load = () =>
  new Promise<string>((give, refuse) => {
    waiting.push({ give, refuse })
  })

function Probe({ name }: { name: string | null }) {
  seen = useQuery(name, load)
  return null
}

const show = (name: string | null) => act(() => root.render(createElement(Probe, { name })))
const give = (turn: number, text: string) => act(async () => waiting[turn]?.give(text))

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  waiting.length = 0
  root = createRoot(document.createElement('div'))
})

afterEach(() => {
  act(() => root.unmount())
  forgetQueries()
})

test('loads, and keeps what was seen when a later try fails', async () => {
  show('a')
  expect(seen).toMatchObject({ status: 'loading', data: undefined, busy: true })
  await give(0, 'one')
  expect(seen).toMatchObject({ status: 'ready', data: 'one', busy: false })
  await act(async () => void seen.reload())
  expect(seen).toMatchObject({ status: 'ready', data: 'one', busy: true })
  await act(async () => waiting[1]?.refuse(new Error('no answer')))
  expect(seen).toMatchObject({ status: 'failed', data: 'one', busy: false })
})

test('an answer for a key left behind, or overtaken by a later one, is dropped', async () => {
  show('a')
  show('b')
  expect(seen).toMatchObject({ status: 'loading', data: undefined })
  await give(0, 'for a')
  expect(seen.data).toBeUndefined()
  await act(async () => void seen.reload())
  await give(2, 'newer')
  await give(1, 'older')
  expect(seen).toMatchObject({ status: 'ready', data: 'newer' })
})

test('shows what was seen under the key before, until forgotten', async () => {
  show('a')
  await give(0, 'one')
  show('b')
  expect(seen.data).toBeUndefined()
  show('a')
  expect(seen).toMatchObject({ data: 'one', busy: true })
  forgetQueries()
  show('c')
  show('a')
  expect(seen.data).toBeUndefined()
})

test('a null key waits', () => {
  show(null)
  expect(waiting).toHaveLength(0)
})
