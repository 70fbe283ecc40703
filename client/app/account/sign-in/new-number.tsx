import { Button } from '../../kit/button'
import { Confirm } from '../../kit/confirm'
import { Disclosure } from '../../kit/disclosure'
import { Points } from '../../kit/points'
import { Text } from '../../kit/text'
import { useAsking } from '../../lib/use-asking'
import { useDeed } from '../../lib/use-deed'

const WHAT_HAPPENS = [
  '手机号从原来的账号移出，原来的登录不受影响。',
  '您得到一个新的空账号，看不到原来那个人的任何信息。',
  '原来的账号、档案和办件都留给原来的人，他可以用其他方式登录，或到窗口找回。',
  '这次移出会记录下来。',
]

const BUTTON = 'new-number'

/** The other door: the number used to be somebody else's. What happens is said before it is done. */
export function NewNumber({ onConfirmed }: { onConfirmed: () => Promise<void> }) {
  const asking = useAsking()
  const deed = useDeed()
  return (
    <>
      <Disclosure title="这个手机号是我新办的">
        <Text>运营商会把停用的号码给新的用户。如果您没有在档易办实名过，这样继续：</Text>
        <Points points={WHAT_HAPPENS} icon="minus" />
        {asking.asked ? (
          <Confirm
            title="确定是新办的号码吗"
            note="如果您就是原来的人，请不要这样做，请核对姓名和身份证号登录。"
            yes="确定，用新账号登录"
            no="返回核对"
            kind="primary"
            problem={deed.problem}
            onYes={() => deed.run(onConfirmed)}
            onNo={asking.no}
          />
        ) : (
          <Button kind="secondary" id={BUTTON} onPress={() => asking.ask(BUTTON)}>
            是我新办的号码
          </Button>
        )}
      </Disclosure>
      <Disclosure title="我是本人，但核对不了">
        <Text>请带身份证到窗口，工作人员核对证件后帮您找回账号。账号里的办件和证明都在。</Text>
      </Disclosure>
    </>
  )
}
