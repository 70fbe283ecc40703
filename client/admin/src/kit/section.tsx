import { type ReactNode, useId } from 'react'

interface SectionProps {
  title: string
  /** Stands at the right of the heading. */
  aside?: ReactNode
  className?: string
  children: ReactNode
}

/** A part of a page under a heading of its own, reachable as a region. */
export function Section({ title, aside, className, children }: SectionProps) {
  const id = useId()
  return (
    <section className={className ? `section ${className}` : 'section'} aria-labelledby={id}>
      <div className="section__head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  )
}
