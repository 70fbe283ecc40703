import { Button } from '../../kit/button'
import { Lead } from '../../kit/lead'
import { Text } from '../../kit/text'

interface LaterProps {
  onRetry: () => void
  onGoOn: () => void
}

/** The authority did not answer: nothing is lost, the person goes on, and the check is made later. */
export function Later({ onRetry, onGoOn }: LaterProps) {
  return (
    <>
      <Lead>核验机构暂时没有答复。您填写的内容已经保存，没有丢失。</Lead>
      <Text>您可以先继续办理；需要核验的事，稍后再核验一次，或带证件到窗口。</Text>
      <Button onPress={onGoOn}>先继续</Button>
      <Button kind="secondary" onPress={onRetry}>
        再核验一次
      </Button>
    </>
  )
}
