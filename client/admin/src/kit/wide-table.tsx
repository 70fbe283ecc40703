import type { PropsWithChildren } from 'react'
import './table.css'

/** A table that may be wider than the screen: it scrolls by itself, by the keyboard too. What scrolls and the table bear one name. */
export function WideTable({
  label,
  className = '',
  children,
}: PropsWithChildren<{ label: string; className?: string }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by the keyboard
    <section className="scroll-x" aria-label={label} tabIndex={0}>
      <table className={`plain-table ${className}`.trim()} aria-label={label}>
        {children}
      </table>
    </section>
  )
}
