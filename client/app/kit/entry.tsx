import type { PropsWithChildren } from 'react'
import { Box } from './native/box'
import { StatusTag, type StatusTagProps } from './status-tag'

export type EntryProps = PropsWithChildren<{
  title: string
  /** a word that sets this one apart: 本机 */
  tag?: string
  /** how the word is meant; `done` when nothing is said */
  tone?: StatusTagProps['tone']
  /** what is known of it, a line each */
  lines: (string | undefined)[]
}>

/** One thing of a list, with what is known of it; its deeds stand below as children. */
export function Entry({ title, tag, tone = 'done', lines, children }: EntryProps) {
  return (
    <Box as="li" className="k-entry">
      <Box className="k-entry__head">
        <Box as="span" className="k-entry__title">
          {title}
        </Box>
        {tag && <StatusTag tone={tone}>{tag}</StatusTag>}
      </Box>
      {lines.map(
        (line) =>
          line && (
            <Box key={line} className="k-entry__line">
              {line}
            </Box>
          ),
      )}
      {children}
    </Box>
  )
}

/** Entries under each other on one card. */
export function Entries({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    <Box as="ul" className="k-entries" label={label}>
      {children}
    </Box>
  )
}
