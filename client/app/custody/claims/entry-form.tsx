import { type PropsWithChildren, useEffect } from 'react'
import { Button } from '../../kit/button'
import { ErrorSummary, type ErrorSummaryProps } from '../../kit/error-summary'
import { Box } from '../../kit/native/box'
import { Section } from '../../kit/section'
import { useUid } from '../../lib/use-uid'
import { focusElement } from '../../platform/focus'

export type EntryFormProps = PropsWithChildren<{
  title: string
  /** Of the button that keeps it. */
  save?: string
  summary: ErrorSummaryProps
  onSave: () => unknown
  onCancel: () => void
}>

/** One thing of a life, asked by itself: it takes the focus when it appears. */
export function EntryForm({
  title,
  save = '保存这一段',
  summary,
  onSave,
  onCancel,
  children,
}: EntryFormProps) {
  const id = useUid('entry')
  useEffect(() => focusElement(id), [id])
  return (
    <Box id={id} role="group" label={title} focusable>
      <Section title={title}>
        <ErrorSummary {...summary} />
        {children}
        <Button onPress={onSave}>{save}</Button>
        <Button kind="secondary" onPress={onCancel}>
          不改了
        </Button>
      </Section>
    </Box>
  )
}
