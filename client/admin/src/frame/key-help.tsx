import { useStore } from '@common/store'
import { Checkbox, Modal } from 'antd'
import { Fragment } from 'react'
import { keySwitch, setKeySwitch } from '../lib/key-switch'

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['J', '↓'], does: '待办、档案、工作人员：下一行' },
  { keys: ['K', '↑'], does: '待办、档案、工作人员：上一行' },
  { keys: ['Enter'], does: '打开选中的一行' },
  { keys: ['/'], does: '档案：到查找框' },
  { keys: ['A'], does: '办件：同意' },
  { keys: ['R'], does: '办件：不予办理' },
  { keys: ['C'], does: '办件：复核同意' },
  { keys: ['B'], does: '办件：退回受理，或维持原决定' },
  { keys: ['E'], does: '办件：提请更正' },
  { keys: ['U'], does: '办件、档案、账号：返回列表' },
  { keys: ['N'], does: '工作人员：邀请' },
  { keys: ['M'], does: '我的账号' },
  { keys: ['?'], does: '打开这张表' },
]

/** Every key there is, and the switch for people whose tools press keys by themselves. */
export function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const isOn = useStore(keySwitch)
  return (
    <Modal title="快捷键" open={open} onCancel={onClose} footer={null} width={420} destroyOnHidden>
      <dl className="key-help">
        {KEYS.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <Checkbox checked={isOn} onChange={(event) => setKeySwitch(event.target.checked)}>
        启用单键快捷键
      </Checkbox>
      <p className="key-help__note">输入文字时快捷键不起作用。用语音或读屏软件操作时，可以关闭。</p>
    </Modal>
  )
}
