import { Tooltip } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { usePage } from '../lib/use-page'
import './record-head.css'

interface RecordHeadProps {
  /** Where U leads, and what that is called. */
  back: { to: string; label: string }
  title: string
  /** What the window is called, where that is more than the title. */
  windowTitle?: string
  /** Beside the title: where it stands. */
  beside?: ReactNode
  /** One sentence below the title. */
  says?: ReactNode
  /** What is known of it at a glance, in order. */
  pairs: readonly (readonly [label: string, value: string])[]
  /** Below the pairs: where it leads. */
  children?: ReactNode
}

/** The head of a page about one record: the way back, its title, and what is known of it at a glance. */
export function RecordHead({ back, title, windowTitle, beside, says, pairs, children }: RecordHeadProps) {
  const heading = usePage(windowTitle ?? title)
  return (
    <div className="case-head">
      <Tooltip title="快捷键 U" placement="right">
        <Link to={back.to} className="case-head__back" aria-keyshortcuts="u">
          {back.label}
        </Link>
      </Tooltip>
      <div className="case-head__line">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {beside}
      </div>
      {says && <p>{says}</p>}
      <dl className="case-head__who">
        {pairs.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || '没有填写'}</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  )
}
