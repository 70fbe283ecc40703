import { useStore } from '@common/store'
import { Checkbox, Modal } from 'antd'
import { Fragment } from 'react'
import { choiceKeyHelp } from '../decision/choice-keys'
import { keySwitch, setKeySwitch } from '../lib/key-switch'

const KEYS: readonly { keys: readonly string[]; does: string }[] = [
  { keys: ['J', '↓'], does: '待办、档案、工作人员：下一行' },
  { keys: ['K', '↑'], does: '待办、档案、工作人员：上一行' },
  { keys: ['Enter'], does: '打开选中的一行' },
  { keys: ['/'], does: '档案、转递：到查找框' },
  ...choiceKeyHelp().map(({ key, does }) => ({ keys: [key], does })),
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
