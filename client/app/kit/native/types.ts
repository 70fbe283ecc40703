import type { PropsWithChildren } from 'react'

export type Role =
  | 'alert'
  | 'button'
  | 'checkbox'
  | 'group'
  | 'heading'
  | 'link'
  | 'list'
  | 'listitem'
  | 'main'
  | 'navigation'
  | 'none'
  | 'radio'
  | 'radiogroup'
  | 'status'

export type Tag =
  | 'div'
  | 'span'
  | 'p'
  | 'main'
  | 'nav'
  | 'section'
  | 'ul'
  | 'ol'
  | 'li'
  | 'h1'
  | 'h2'
  | 'h3'
  | 'dl'
  | 'dt'
  | 'dd'

/** A plain element; H5 renders the tag, mini programs a view with the matching role. */
export type BoxProps = PropsWithChildren<{
  as?: Tag
  id?: string
  className?: string
  role?: Role
  label?: string
  labelledBy?: string
  live?: 'polite' | 'assertive'
  /** for the eye only */
  decorative?: boolean
  /** can be given the focus by script */
  focusable?: boolean
  current?: boolean
}>

/** Something to press. H5 renders a real button: focus, Enter and Space come with it. */
export type PressableProps = PropsWithChildren<{
  id?: string
  className?: string
  label?: string
  disabled?: boolean
  busy?: boolean
  expanded?: boolean
  onPress: () => void
}>

/** A way to another page. H5 renders a real link, which can be opened in a new tab. */
export type AnchorProps = PropsWithChildren<{
  to: string
  /** push: on top; replace: instead of this page; place: one of the main places; restart: as the only page */
  how?: 'push' | 'replace' | 'place' | 'restart'
  className?: string
  label?: string
  current?: boolean
}>

export type InputKind = 'text' | 'tel' | 'digit' | 'idcard'

export interface TextInputProps {
  id: string
  className?: string
  label: string
  value: string
  kind: InputKind
  /** rows of a long answer; one line when absent */
  rows?: number
  maxLength: number
  autoComplete?: string
  describedBy?: string
  invalid: boolean
  optional: boolean
  onChange: (value: string) => void
}

export interface ChoiceOption {
  value: string
  label: string
  hint?: string
}

export interface ChoiceInputProps {
  id: string
  legend: string
  hint?: string
  error?: string
  options: ChoiceOption[]
  value: string
  onChange: (value: string) => void
}

export interface CheckInputProps {
  id: string
  label: string
  error?: string
  checked: boolean
  onChange: (checked: boolean) => void
}
