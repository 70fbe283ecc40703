import type { ReactNode, Ref } from 'react'
import { Shape } from './shape'

interface NoticeProps {
  title: string
  /** `alert` is read out at once; `quiet` waits to be read. */
  kind: 'alert' | 'quiet'
  focusRef?: Ref<HTMLDivElement>
  children?: ReactNode
}

/** Something the person must know before going on: a sentence, what it means, what to do. */
export function Notice({ title, kind, focusRef, children }: NoticeProps) {
  return (
    <div
      className={`notice notice--${kind}`}
      role={kind === 'alert' ? 'alert' : undefined}
      tabIndex={-1}
      ref={focusRef}
    >
      <Shape name="alert" />
      <div className="notice__body">
        <p className="notice__title">{title}</p>
        {children}
      </div>
    </div>
  )
}
