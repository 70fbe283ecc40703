import { Button, Modal } from 'antd'
import { useState } from 'react'
import { CodeLine } from '../kit/code-line'
import { endSession } from '../lib/session'
import { problemOf } from '../problem/problem-of'

/** Signs out on the server first; says so when that was not possible. */
export function SignOutButton() {
  const [dialog, holder] = Modal.useModal()
  const [isBusy, setBusy] = useState(false)
  const leave = async (): Promise<void> => {
    setBusy(true)
    try {
      await endSession()
    } catch (error) {
      setBusy(false)
      const problem = problemOf(error)
      dialog.error({
        title: '没有退出，您仍在登录状态',
        content: (
          <>
            <p>{problem.message}</p>
            <CodeLine problem={problem} />
          </>
        ),
        okText: '知道了',
      })
    }
  }
  return (
    <>
      {holder}
      <Button type="text" loading={isBusy} onClick={() => void leave()}>
        退出登录
      </Button>
    </>
  )
}
