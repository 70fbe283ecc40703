import { Box } from './native/box'

export interface StepsProps {
  label: string
  steps: readonly {
    title: string
    /** whose turn it is */
    turn?: string
    says: string
    /** where it may lead */
    next?: string
  }[]
}

/** What happens one after the other, numbered. */
export function Steps({ label, steps }: StepsProps) {
  return (
    <Box as="ol" className="k-steps" label={label}>
      {steps.map(({ title, turn, says, next }, at) => (
        <Box as="li" key={title} className="k-steps__item">
          <Box as="span" className="k-steps__number" decorative>
            {at + 1}
          </Box>
          <Box className="k-steps__text">
            <Box className="k-steps__title">
              {title}
              {turn && (
                <Box as="span" className="k-steps__turn">
                  {turn}
                </Box>
              )}
            </Box>
            <Box>{says}</Box>
            {next && <Box className="k-steps__next">{next}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  )
}
