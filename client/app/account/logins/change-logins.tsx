import { useState } from 'react'
import { Lead } from '../../kit/lead'
import { FreshProof } from '../../lib/proof/fresh-proof'
import { isProved } from '../../lib/proof/is-proved'
import { focusElement } from '../../platform/focus'
import { AddPhone } from './add-phone'
import { AddProvider } from './add-provider'
import { LoginList } from './login-list'
import { RemoveLogin } from './remove-login'
import type { Logins } from './say-login'
import type { Wish } from './wish'

interface ChangeLoginsProps {
  found: Logins
  reload: () => Promise<void>
}

const WHY = '更改登录方式前，请再次确认是您本人。确认后 5 分钟内不用再确认。'

/** The list of logins; a wish to change one asks for a fresh proof first, then does it, then comes back to the list. */
export function ChangeLogins({ found, reload }: ChangeLoginsProps) {
  const [wish, setWish] = useState<Wish | null>(null)
  const [news, setNews] = useState('')
  const start = (wanted: Wish) => {
    // what was done before is old news, and must not take the focus again
    setNews('')
    setWish(wanted)
  }
  const cancel = () => {
    setWish(null)
    if (wish) focusElement(wish.from)
  }
  const done = async (sentence: string) => {
    await reload()
    setNews(sentence)
    setWish(null)
  }
  if (!wish) {
    return (
      <>
        {news && <Lead key={news}>{news}</Lead>}
        <LoginList found={found} onWish={start} />
      </>
    )
  }
  if (!isProved(found.provedUntil)) {
    const kinds = found.logins.map(({ kind }) => kind)
    return <FreshProof why={WHY} kinds={kinds} onProved={reload} onCancel={cancel} />
  }
  const step = { again: reload, onDone: done, onCancel: cancel }
  if (wish.what === 'remove') return <RemoveLogin login={wish.login} {...step} />
  if (wish.what === 'replace') return <AddPhone replaces={wish.login} {...step} />
  return wish.what === 'add-phone' ? <AddPhone {...step} /> : <AddProvider {...step} />
}
