import { POST_LABELS } from '@shared/domain/staff/posts'
import { Button, Tooltip } from 'antd'
import { Link } from 'react-router-dom'
import type { StaffMember } from '../lib/session'
import { SignOutButton } from './sign-out-button'

interface TopBarProps {
  member: StaffMember | undefined
  onHelp: () => void
}

/** Where you are and who you are. */
export function TopBar({ member, onHelp }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link className="top-bar__home" to="/">
        档易办工作台
      </Link>
      <span className="top-bar__centre">{member?.centre.name}</span>
      {member && (
        <span className="top-bar__who">
          {member.name}
          <span className="top-bar__posts">{member.posts.map((post) => POST_LABELS[post]).join('、')}</span>
        </span>
      )}
      <Tooltip title="按 ? 打开">
        <Button type="text" onClick={onHelp} aria-keyshortcuts="?">
          快捷键
        </Button>
      </Tooltip>
      <SignOutButton />
    </header>
  )
}
