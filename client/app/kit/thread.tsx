import { foldLines, sayFromTo } from '@shared/domain/facts/fold-lines'
import type { PropsWithChildren } from 'react'
import { Disclosure } from './disclosure'
import { Box } from './native/box'

export interface ThreadStep {
  key: string
  state: 'done' | 'now' | 'next'
  title: string
  /** who did it or has it */
  who?: string
  /** when, as it is to be read */
  when?: string
  note?: string
}

export interface ThreadProps {
  steps: readonly ThreadStep[]
  label?: string
}

const words = { done: '已完成', now: '进行中', next: '待进行' }

const sayOf = ({ state, title, who = '' }: ThreadStep): string | null =>
  state === 'done' ? `${title} ${who}` : null

/**
 * The line of facts: done is solid, now is ringed, to come is hollow; the word says the same. The same many times in a row is one
 * that opens.
 */
export function Thread({ steps, label = '办理经过' }: ThreadProps) {
  return (
    <Box as="ol" className="k-thread" label={label}>
      {foldLines(steps, sayOf).map(({ line, alike }) => (
        <Step key={line.key} step={line}>
          {alike.length > 0 ? <Alike steps={alike} /> : <StepText step={line} />}
        </Step>
      ))}
    </Box>
  )
}

const Step = ({ step, children }: PropsWithChildren<{ step: ThreadStep }>) => (
  <Box as="li" className={`k-step k-step--${step.state}`} current={step.state === 'now'}>
    <Box as="span" className="k-step__mark" decorative />
    {children}
  </Box>
)

const StepText = ({ step }: { step: ThreadStep }) => (
  <Box className="k-step__text">
    <Box className="k-step__title">
      {step.title}
      <Box as="span" className="k-step__word">
        {words[step.state]}
      </Box>
    </Box>
    {(step.who || step.when) && (
      <Box className="k-step__facts">{[step.who, step.when].filter(Boolean).join(' · ')}</Box>
    )}
    {step.note && <Box className="k-step__note k-secondary">{step.note}</Box>}
  </Box>
)

/** How often and from when to when; each of them once it is opened. */
function Alike({ steps }: { steps: readonly ThreadStep[] }) {
  const [first, last] = [steps[0], steps.at(-1)]
  const times = `${first?.title ?? ''}（共 ${steps.length} 次）`
  return (
    <Box className="k-step__text">
      <Disclosure title={times}>
        <Box as="ol" className="k-thread" label={times}>
          {steps.map((step) => (
            <Step key={step.key} step={step}>
              <StepText step={step} />
            </Step>
          ))}
        </Box>
      </Disclosure>
      <Box className="k-step__facts">
        {[first?.who, sayFromTo(first?.when ?? '', last?.when ?? '')].filter(Boolean).join(' · ')}
      </Box>
    </Box>
  )
}
