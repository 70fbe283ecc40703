import { Button, Tooltip } from 'antd'
import { Link, NavLink } from 'react-router-dom'
import { placesFor } from '../lib/access'
import type { StaffMember } from '../lib/session'
import { OwnMenu } from './own-menu'

interface TopBarProps {
  member: StaffMember | undefined
  onHelp: () => void
}

/** Where you are, where you can go, and who you are. */
export function TopBar({ member, onHelp }: TopBarProps) {
  return (
    <header className="top-bar">
      <Link className="top-bar__home" to="/">
        档易办工作台
      </Link>
      {member && (
        <nav className="top-bar__places" aria-label="主导航">
          {placesFor(member).map(({ to, label }) => (
            <NavLink key={to} to={to} end={to === '/'}>
              {label}
            </NavLink>
          ))}
        </nav>
      )}
      <span className="top-bar__centre">{member?.centre.name}</span>
      <Tooltip title="按 ? 打开">
        <Button className="top-bar__help" type="text" onClick={onHelp} aria-keyshortcuts="?">
          快捷键
        </Button>
      </Tooltip>
      {member && <OwnMenu member={member} />}
    </header>
  )
}
