import { signOut } from '@shared/contract/sign-in'
import { Button } from '../../kit/button'
import { Section } from '../../kit/section'
import { announce } from '../../lib/announce'
import { api } from '../../lib/api'
import { signedOut } from '../../lib/session'

/** The way out of this device. */
export function SignOut() {
  const leave = async () => {
    // an ended sign-in is signed out already; without a network the device at least forgets
    await api.call(signOut).catch(() => undefined)
    signedOut()
    announce('已退出登录')
  }
  return (
    <Section title="退出">
      <Button kind="secondary" onPress={leave}>
        退出登录
      </Button>
    </Section>
  )
}
