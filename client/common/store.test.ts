import { expect, test, vi } from 'vitest'
import { createStore } from './store'

test('tells listeners of a change, not of the same value, and not after they left', () => {
  const store = createStore(1)
  const heard = vi.fn()
  const leave = store.subscribe(heard)
  store.set(2)
  store.set(2)
  expect(heard).toHaveBeenCalledTimes(1)
  expect(store.get()).toBe(2)
  leave()
  store.set(3)
  expect(heard).toHaveBeenCalledTimes(1)
})

test('a listener may leave while being told', () => {
  const store = createStore('a')
  const second = vi.fn()
  const leave = store.subscribe(() => leave())
  store.subscribe(second)
  store.set('b')
  expect(second).toHaveBeenCalledOnce()
})
