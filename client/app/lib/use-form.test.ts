// @vitest-environment jsdom
import { act, createElement } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useForm } from './use-form'

const { kept, focused } = vi.hoisted(() => ({ kept: new Map<string, unknown>(), focused: [] as string[] }))

vi.mock('../platform/storage', () => ({
  readStored: (key: string) => kept.get(key) ?? null,
  writeStored: (key: string, value: unknown) => kept.set(key, value),
  removeStored: (key: string) => kept.delete(key),
}))
vi.mock('../platform/focus', () => ({ focusElement: (id: string) => focused.push(id) }))

const useProbe = () =>
  useForm({
    draft: 'login',
    secret: ['code'],
    initial: { phone: '', code: '' },
    check: ({ phone }) => (phone === '' ? { phone: '请填写手机号码' } : {}),
  })

let form: ReturnType<typeof useProbe>
let root: Root

function Probe() {
  form = useProbe()
  return null
}

const open = () => {
  root = createRoot(document.createElement('div'))
  act(() => root.render(createElement(Probe)))
}

beforeEach(() => {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)
  kept.clear()
  focused.length = 0
  open()
})

afterEach(() => act(() => root.unmount()))

test('wrong answers are listed, focused and withdrawn when mended; nothing is sent', async () => {
  const send = vi.fn()
  await act(() => form.submit(send))
  expect(send).not.toHaveBeenCalled()
  expect(form.summary.errors).toEqual([{ id: form.field('phone').id, text: '请填写手机号码' }])
  expect(focused).toEqual([form.summary.id])
  act(() => form.field('phone').onChange('13800000000'))
  expect(form.summary.errors).toEqual([])
  await act(() => form.submit(send))
  expect(send).toHaveBeenCalledWith({ phone: '13800000000', code: '' })
})

test('two fields changed in one turn are both kept', () => {
  act(() => {
    form.set('phone', '1')
    form.set('code', '2')
  })
  expect(form.values).toEqual({ phone: '1', code: '2' })
})

test('the draft comes back without secrets, and is gone when forgotten', () => {
  act(() => form.set('phone', '138'))
  act(() => form.set('code', '123456'))
  expect(kept.get('login')).toEqual({ phone: '138' })
  act(() => root.unmount())
  open()
  expect(form.values).toEqual({ phone: '138', code: '' })
  form.forgetDraft()
  expect(kept.size).toBe(0)
})
