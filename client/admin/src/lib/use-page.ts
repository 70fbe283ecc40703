import { type RefObject, useEffect, useRef } from 'react'

/** Names the document after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · 档易办工作台`
  }, [title])
}

/** Names the document and puts the focus on the page's heading when the page opens. */
export function usePage(title: string): RefObject<HTMLHeadingElement> {
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return heading
}
