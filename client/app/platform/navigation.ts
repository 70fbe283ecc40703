import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useRef } from 'react'
import { isAt, placeOf } from './place-of'

const FIRST_PAGE = '/pages/home/index'

/** Opens a page on top of this one. A mini program holds ten pages; beyond that the page takes this one's place. */
export function open(url: string): void {
  const full = Taro.getCurrentPages().length >= 10
  void (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
}

/** Opens a page in place of this one: "back" then leads to the page before. */
export function replace(url: string): void {
  void Taro.redirectTo({ url })
}

/** Opens a page as the only one, as the three main places do. */
export function restart(url: string): void {
  void Taro.reLaunch({ url })
}

/** Opens one of the main places: alone in a mini program; in a browser "back" leads to where one came from. */
export const openPlace = process.env.TARO_ENV === 'h5' ? open : restart

/** Goes back one page, or home when this page was opened directly. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else restart(FIRST_PAGE)
}

const PLACES = /^\/pages\/(home|cases|me)\/index$/

/**
 * Leads to where the person was before a detour: back when that page lies under this one, however many pages ago, still as
 * they left it; else to its address, in place of this page.
 */
export function returnTo(url: string): void {
  const pages = [...Taro.getCurrentPages()].reverse()
  const delta = pages.findIndex((page, at) => at > 0 && isAt(page, url))
  if (delta > 0) void Taro.navigateBack({ delta })
  else if (PLACES.test(url)) restart(url)
  else replace(url)
}

/** The address of the page the person is on, to come back to. */
export function here(): string {
  const page = Taro.getCurrentPages().at(-1)
  if (!page) return FIRST_PAGE
  const { path, parameters } = placeOf(page)
  const query = Object.entries(parameters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length ? `${path}?${query.join('&')}` : path
}

/** Sets the title of the bar or of the browser tab. */
export function setTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}

/** The parameters of this page's address. */
export function useRouteParams(): Record<string, string | undefined> {
  return useRouter().params
}

/** Runs when the person comes back to this page, not when it first opens. */
export function useOnReturn(run: () => void): void {
  const opened = useRef(false)
  useDidShow(() => {
    if (opened.current) run()
    opened.current = true
  })
}
