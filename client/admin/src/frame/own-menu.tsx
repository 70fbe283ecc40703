import { POST_LABELS } from '@shared/domain/staff/posts'
import { Button } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import type { StaffMember } from '../lib/session'
import { SignOutButton } from './sign-out-button'

/** Who is signed in, and behind it one's own account and signing out. Escape and any press elsewhere fold it away. */
export function OwnMenu({ member }: { member: StaffMember }) {
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const pressed = (event: PointerEvent): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false)
    }
    window.addEventListener('pointerdown', pressed)
    return () => window.removeEventListener('pointerdown', pressed)
  }, [])
  useEffect(() => {
    if (!isOpen) return
    const typed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      setOpen(false)
      box.current?.querySelector('button')?.focus()
    }
    window.addEventListener('keydown', typed)
    return () => window.removeEventListener('keydown', typed)
  }, [isOpen])
  return (
    <div ref={box} className="own-menu">
      <Button type="text" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {member.name}
        <span aria-hidden="true"> ▾</span>
      </Button>
      <div id={id} className="own-menu__sheet" hidden={!isOpen}>
        <p>{member.centre.name}</p>
        <p className="quiet">{member.posts.map((post) => POST_LABELS[post]).join('、') || '没有岗位'}</p>
        <Link to="/me" onClick={() => setOpen(false)}>
          {member.places.length > 1 ? '我的账号，换机构工作' : '我的账号'}
        </Link>
        <SignOutButton />
      </div>
    </div>
  )
}
