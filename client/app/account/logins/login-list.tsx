import { sayInstant } from '@shared/kernel/dates'
import { Button } from '../../kit/button'
import { Entries, Entry } from '../../kit/entry'
import { Section } from '../../kit/section'
import { Text } from '../../kit/text'
import { provider } from '../../platform/provider-code'
import { type Logins, sayLogin } from './say-login'
import type { Wish } from './wish'

interface LoginListProps {
  found: Logins
  onWish: (wish: Wish) => void
}

const ADD_PHONE = 'add-phone'
const ADD_PROVIDER = 'add-provider'

/** Every way into the account with what can be done about it, and the ways that could be added here. */
export function LoginList({ found: { logins }, onWish }: LoginListProps) {
  const has = (kind: string) => logins.some((login) => login.kind === kind)
  return (
    <>
      <Text>用下面任何一种方式登录，进的都是同一个账号。</Text>
      <Entries label="登录方式">
        {logins.map((login) => (
          <Entry
            key={login.id}
            title={sayLogin(login)}
            lines={[
              `${sayInstant(login.addedAt)} 添加`,
              login.removable ? undefined : '唯一的登录方式，不能移除',
            ]}
          >
            {login.kind === 'phone' && (
              <Button
                kind="link"
                id={`replace-${login.id}`}
                label={`更换${sayLogin(login)}`}
                onPress={() => onWish({ what: 'replace', login, from: `replace-${login.id}` })}
              >
                换手机号
              </Button>
            )}
            {login.removable && (
              <Button
                kind="link"
                id={`remove-${login.id}`}
                label={`移除${sayLogin(login)}`}
                onPress={() => onWish({ what: 'remove', login, from: `remove-${login.id}` })}
              >
                移除
              </Button>
            )}
          </Entry>
        ))}
      </Entries>
      <Section title="添加登录方式">
        <Text>多一种方式，换手机号、丢手机时也能登录。</Text>
        {provider && !has(provider.kind) && (
          <Button id={ADD_PROVIDER} onPress={() => onWish({ what: 'add-provider', from: ADD_PROVIDER })}>
            {provider.kind === 'weapp' ? '添加微信登录' : '添加支付宝登录'}
          </Button>
        )}
        <Button
          kind="secondary"
          id={ADD_PHONE}
          onPress={() => onWish({ what: 'add-phone', from: ADD_PHONE })}
        >
          添加手机号
        </Button>
        {!provider && <Text secondary>微信和支付宝要在各自的小程序里添加。</Text>}
      </Section>
    </>
  )
}
