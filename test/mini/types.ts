export type Platform = 'weapp' | 'alipay'

export type Fields = Record<string, unknown>

/** What wx.* and my.* functions take: an options object with callbacks. */
export interface CallOptions extends Fields {
  success?: (answer: Fields) => void
  fail?: (reason: Fields) => void
  complete?: (answer: Fields) => void
}

/** A page on the stack: what Taro registered, with data and setData as the platform gives them. */
export interface PageInstance extends Fields {
  route: string
  data: Fields
}

/** What a run leaves for assertions. */
export interface RunRecord {
  requests: { method: string; url: string; status: number }[]
  toasts: string[]
  titles: string[]
  clipboard: string[]
  documents: { filePath: string; bytes: Buffer }[]
  jsErrors: string[]
}

/** The WeChat or Alipay account that is signed in on a phone: an invented person of the simulated services. */
export interface ProviderAccount {
  /** address of the simulated services */
  services: string
  user: string
  /** the number WeChat knows of them; the person says no when absent */
  phone?: string
  /** the provider holds this person for a risk */
  blocked?: boolean
}

/** A phone that can check faces, the simulated services that vouch for it, and how the next check ends. */
export interface FaceOfPhone {
  services: string
  ends: 'passed' | 'forged' | 'cancelled' | 'failed' | 'unsupported'
}

export interface MiniOptions {
  /** the built folder, such as dist/weapp */
  dist: string
  platform: Platform
  /** origin of a running API; it takes the place of the origin built into the app */
  apiBase?: string
  /** the phone's own address, as the last proxy tells it to the API */
  from?: string
  /** what the device already keeps */
  storage?: Fields
  /** whose account wx.login, my.getAuthCode and the phone button speak for; all are refused when absent */
  account?: ProviderAccount
  /** what the camera reads; the person cancels when absent */
  scanned?: string
  /** the picture the person chooses when asked for one; they cancel when absent */
  picture?: Buffer
  /** how the platform's own face check ends; the phone has none when absent */
  face?: FaceOfPhone
  /** first page; the app's first when absent */
  url?: string
}
