/** The outlines the product uses; config/icons.ts puts exactly these into the styles. */
export const iconNames = [
  'arrow-left',
  'chevron-right',
  'folder',
  'check',
  'circle-alert',
  'clock',
  'wifi-off',
  'house',
  'list-checks',
  'user-round',
  'search',
  'file-text',
  'scale',
  'copy',
  'scan-line',
  'download',
  'shield-check',
  'inbox',
  'a-large-small',
] as const

export type IconName = (typeof iconNames)[number]
