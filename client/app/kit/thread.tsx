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
  steps: ThreadStep[]
  label?: string
}

const words = { done: '已完成', now: '进行中', next: '待进行' }

/** The line of facts: done is solid, now is ringed, to come is hollow; the word says the same. */
export function Thread({ steps, label = '办理经过' }: ThreadProps) {
  return (
    <Box as="ol" className="k-thread" label={label}>
      {steps.map((step) => (
        <Box as="li" key={step.key} className={`k-step k-step--${step.state}`} current={step.state === 'now'}>
          <Box as="span" className="k-step__mark" decorative />
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
        </Box>
      ))}
    </Box>
  )
}
