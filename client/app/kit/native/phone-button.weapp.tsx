import { Button, type CommonEventFunction } from '@tarojs/components'
import { Box } from './box'
import type { PhoneButtonProps } from './phone-button'

/** WeChat's own button: it asks the person, and gives a code that tells us the number they confirmed. */
export function PhoneButton({ children, onCode, onRefused }: PhoneButtonProps) {
  const answer: CommonEventFunction<{ code?: string }> = ({ detail }) =>
    detail.code ? onCode(detail.code) : onRefused()
  return (
    <Button className="k-button k-button--primary" openType="getPhoneNumber" onGetPhoneNumber={answer}>
      <Box as="span">{children}</Box>
    </Button>
  )
}
