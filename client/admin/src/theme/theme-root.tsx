import { ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useLayoutEffect, useMemo } from 'react'
import { useMedia } from '../lib/use-media'
import { antdTheme } from './antd-theme'
import { putCssVariables } from './css-variables'
import { paletteFor } from './tokens'

/** Light or dark as the person's system says, in Chinese, with our tokens. */
export function ThemeRoot({ children }: { children: ReactNode }) {
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const lessMotion = useMedia('(prefers-reduced-motion: reduce)')
  const palette = paletteFor(isDark)
  const theme = useMemo(() => antdTheme(palette, isDark, lessMotion), [palette, isDark, lessMotion])
  useLayoutEffect(() => putCssVariables(palette, isDark), [palette, isDark])
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
      {children}
    </ConfigProvider>
  )
}
