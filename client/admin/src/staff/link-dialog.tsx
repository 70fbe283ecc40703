import { sayInstant } from '@shared/kernel/dates'
import { Modal } from 'antd'
import { CopyLine } from '../kit/copy-line'

/** A one-time link that has just been made, and for whom. */
export interface HandedLink {
  name: string
  token: string
  expiresAt: string
}

/** The page that follows a link. Behind the # nothing is sent to any server or kept in a log. */
const addressOf = (token: string): string => `${window.location.origin}/link#${token}`

/** Shows a one-time link; it is not shown again. */
export function LinkDialog({ link, onClose }: { link: HandedLink | null; onClose: () => void }) {
  return (
    <Modal
      open={link !== null}
      title="一次性链接"
      onCancel={onClose}
      onOk={onClose}
      okText="已交给本人"
      cancelButtonProps={{ style: { display: 'none' } }}
      mask={{ closable: false }}
      width={520}
      destroyOnHidden
    >
      {link && (
        <div className="form">
          <p>
            请把链接当面交给 <strong>{link.name}</strong>
            ，或用确知是本人的方式发送。任何拿到链接的人都能设置这个账号。
          </p>
          <CopyLine id="handed-link" label="链接" value={addressOf(link.token)} />
          <p className="quiet">
            {sayInstant(link.expiresAt)}{' '}
            前有效，只能用一次。关闭后不再显示；遗失可以重新发出，原链接随即失效。
          </p>
        </div>
      )}
    </Modal>
  )
}
