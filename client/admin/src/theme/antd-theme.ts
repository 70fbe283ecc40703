import type { ThemeConfig } from 'antd'
import { theme } from 'antd'
import { FONT, type Palette, SIZE } from './tokens'

/** Our tokens in the terms of antd. Motion is short, or none when the person asks for less. */
export function antdTheme(palette: Palette, isDark: boolean, lessMotion: boolean): ThemeConfig {
  const derive = isDark ? theme.darkAlgorithm : theme.defaultAlgorithm
  return {
    // antd shades the colours it is given for dark grounds; ours are made for them, so they are put back after it.
    algorithm: (seed) => ({ ...derive(seed), ...colours(palette) }),
    token: { ...colours(palette), ...sizes, motion: !lessMotion },
    components: {
      Button: {
        primaryColor: palette.onBlue,
        primaryShadow: 'none',
        dangerColor: palette.onBlue,
        dangerShadow: 'none',
        defaultShadow: 'none',
        fontWeight: 600,
      },
      Table: {
        headerBg: palette.card,
        headerColor: palette.ink2,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.hover,
        borderColor: palette.line,
        cellPaddingBlockSM: 4.5,
        cellPaddingInlineSM: 12,
      },
      Checkbox: { borderRadiusSM: 4 },
      Tooltip: { colorBgSpotlight: palette.ink, colorTextLightSolid: palette.card },
      Modal: { contentBg: palette.card, headerBg: palette.card },
    },
  }
}

const colours = (palette: Palette) => ({
  colorPrimary: palette.blue,
  colorPrimaryHover: palette.blueHover,
  colorPrimaryActive: palette.blueHover,
  colorLink: palette.blue,
  colorLinkHover: palette.blue,
  colorLinkActive: palette.blue,
  colorError: palette.seal,
  colorWarning: palette.amber,
  colorSuccess: palette.green,
  colorBgLayout: palette.paper,
  colorBgContainer: palette.card,
  colorBgElevated: palette.card,
  colorText: palette.ink,
  colorTextHeading: palette.ink,
  colorTextSecondary: palette.ink2,
  colorTextTertiary: palette.ink3,
  colorTextDescription: palette.ink3,
  colorTextPlaceholder: palette.ink3,
  colorBorder: palette.fieldLine,
  colorBorderSecondary: palette.line,
  colorSplit: palette.line,
})

const sizes: ThemeConfig['token'] = {
  fontFamily: FONT,
  fontSize: SIZE.font,
  lineHeight: SIZE.lineHeight / SIZE.font,
  fontWeightStrong: 600,
  controlHeight: SIZE.row,
  borderRadius: SIZE.radiusField,
  borderRadiusLG: SIZE.radiusCard,
  motionDurationSlow: '0.2s',
  motionDurationMid: '0.15s',
  motionDurationFast: '0.1s',
}
