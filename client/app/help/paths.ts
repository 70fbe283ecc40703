const withCentre = (path: string, centre: string | undefined): string =>
  centre ? `${path}&centre=${centre}` : path

/** The guide of a service; for one institution when known. */
export const guidePath = (item: string, centre?: string): string =>
  withCentre(`/help/guide/index?item=${item}`, centre)

export const GUIDES = '/help/guides/index'
export const CENTRES = '/help/centres/index'

/** One institution. */
export const centrePath = (id: string): string => `/help/centre/index?id=${id}`

export const MYTHS_PAGE = '/help/myths/index'

/** The page of myths, opened at one. */
export const mythPath = (key: string): string => `${MYTHS_PAGE}?myth=${key}`
