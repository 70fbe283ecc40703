export interface NamedRegion {
  /** Six digits; nine for a street or town. */
  code: string
  name: string
}

/** Names of regions by their codes (GB/T 2260). Codes no longer in use have no name here and are refused nowhere. */
export interface RegionList {
  /** Every region there is, provinces before their cities before their districts. */
  all: () => readonly NamedRegion[]
}
