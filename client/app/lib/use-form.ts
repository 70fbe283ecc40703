import { useRef, useState } from 'react'
import { focusElement } from '../platform/focus'
import { readStored, removeStored, writeStored } from '../platform/storage'
import { useUid } from './use-uid'

export type FormValue = string | string[]
export type FormValues = Record<string, FormValue>
export type FormErrors<V> = { [K in keyof V]?: string }

export interface FormOptions<V extends FormValues> {
  /** name of the draft on this device; no draft is kept without one */
  draft?: string
  initial: V
  /** what is wrong with the values, in sentences that say how to mend it; empty when all is well */
  check: (values: V) => FormErrors<V>
  /** names of the fields; the summary puts one in front of a sentence that does not name its field */
  labels?: Partial<Record<keyof V, string>>
  /** fields never written to the device, such as codes and ID numbers */
  secret?: (keyof V & string)[]
}

/** A page's form: values kept as a draft while typing, errors shown on submit and withdrawn when mended. */
export function useForm<V extends FormValues>(options: FormOptions<V>) {
  const uid = useUid('form')
  const [values, setValues] = useState<V>(() => ({ ...options.initial, ...draftOf(options) }))
  const [errors, setErrors] = useState<FormErrors<V>>({})
  const current = useRef(values)

  const set = <K extends keyof V & string>(name: K, value: V[K]) => {
    current.current = { ...current.current, [name]: value }
    setValues(current.current)
    if (errors[name]) setErrors({ ...errors, [name]: undefined })
    if (options.draft) writeStored(options.draft, withoutSecrets(current.current, options.secret ?? []))
  }

  /** Shows errors, from here or from the server, and moves the focus to their summary. */
  const showErrors = (found: FormErrors<V>) => {
    setErrors(found)
    focusElement(`${uid}-errors`)
  }

  const submit = async (send: (values: V) => Promise<void> | void) => {
    const found = options.check(current.current)
    if (Object.values(found).some(Boolean)) return showErrors(found)
    setErrors({})
    await send(current.current)
  }

  const field = <K extends keyof V & string>(name: K) => ({
    id: `${uid}-${name}`,
    value: values[name] as V[K],
    error: errors[name],
    onChange: (value: V[K]) => set(name, value),
  })

  const summary = {
    id: `${uid}-errors`,
    errors: Object.entries(errors).flatMap(([name, text]) =>
      text ? [{ id: `${uid}-${name}`, text: labelled(options.labels?.[name], text) }] : [],
    ),
  }

  const forgetDraft = () => {
    if (options.draft) removeStored(options.draft)
  }

  return { values, errors, set, field, summary, submit, showErrors, forgetDraft }
}

const labelled = (label: string | undefined, text: string): string =>
  label && !text.includes(label) ? `${label}：${text}` : text

function draftOf<V extends FormValues>(options: FormOptions<V>): Partial<V> {
  return (options.draft && readStored<Partial<V>>(options.draft)) || {}
}

function withoutSecrets<V extends FormValues>(values: V, secret: string[]): Partial<V> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secret.includes(name))) as Partial<V>
}
