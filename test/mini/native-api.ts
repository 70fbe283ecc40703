import { refuse, succeed } from './call-back'
import { alipayFaceApi, faceApi } from './face-api'
import type { Network } from './network'
import type { AccountCodes } from './provider-account'
import { selectorQuery } from './selector-query'
import { storageApi } from './storage'
import type { CallOptions, FaceOfPhone, Fields, Platform, RunRecord } from './types'

export interface NativeParts {
  platform: Platform
  network: Network
  storage: Fields
  record: RunRecord
  navigation: Fields
  firstPage: string
  /** what wx.login and my.getAuthCode answer from; they are refused when absent */
  codes: AccountCodes | null
  /** what the camera reads; the person cancels when absent */
  scanned?: string
  /** the picture the person chooses; they cancel when absent */
  picture?: Buffer
  face?: FaceOfPhone
}

const device = {
  platform: 'devtools',
  brand: 'devtools',
  model: 'phone',
  pixelRatio: 2,
  screenWidth: 375,
  screenHeight: 812,
  windowWidth: 375,
  windowHeight: 724,
  statusBarHeight: 44,
  language: 'zh_CN',
  version: '8.0.50',
  system: 'iOS 16',
  SDKVersion: '3.7.0',
  app: 'alipay',
  safeArea: { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 },
}

/** The wx or my object of a run: storage, navigation and network work, the phone's own screens answer at once. */
export function nativeApi(parts: NativeParts): Fields {
  return {
    ...deviceApi(parts.firstPage),
    ...storageApi(parts.platform, parts.storage),
    ...parts.navigation,
    ...phoneApi(parts),
    request: parts.network.request,
    downloadFile: parts.network.downloadFile,
    uploadFile: parts.network.uploadFile,
    chooseImage: choosePicture(parts),
    ...(parts.platform === 'weapp' ? faceApi : alipayFaceApi)(parts.face),
    getNetworkType: (options: CallOptions) =>
      succeed(options, { networkType: 'wifi', networkAvailable: true }),
    createSelectorQuery: selectorQuery,
  }
}

function deviceApi(firstPage: string): Fields {
  const launch = { path: firstPage, query: {}, scene: 1001 }
  const quiet = [
    'onNetworkStatusChange',
    'onAppShow',
    'onAppHide',
    'onError',
    'onThemeChange',
    'offThemeChange',
  ]
  return {
    ...Object.fromEntries(quiet.map((name) => [name, () => undefined])),
    getSystemInfoSync: () => device,
    getSystemInfo: (options: CallOptions) => succeed(options, device),
    getWindowInfo: () => device,
    getDeviceInfo: () => device,
    getAppBaseInfo: () => ({ ...device, fontSizeScaleFactor: 1 }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({
      top: 48,
      left: 281,
      width: 87,
      height: 32,
      right: 368,
      bottom: 80,
    }),
    getLaunchOptionsSync: () => launch,
    getEnterOptionsSync: () => launch,
    getAccountInfoSync: () => ({ miniProgram: { appId: 'tourist', envVersion: 'develop' } }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    env: { USER_DATA_PATH: './', clientName: 'ap' },
  }
}

/** Where a chosen picture stands: WeChat keeps its ending, Alipay calls every one `.image`. */
const PICTURE = {
  weapp: 'http://tmp/o6zAJs3oqhXb.png',
  alipay: 'https://resource/apml40f1d2c3b4a59687.image',
} as const

const choosePicture =
  ({ platform, network, picture }: NativeParts) =>
  (options: CallOptions) => {
    if (!picture) return refuse(options, { errMsg: 'chooseImage:fail cancel', error: 11 })
    const path = PICTURE[platform]
    network.keepFile(path, picture)
    const tempFiles = [{ path, size: picture.length }]
    return succeed(
      options,
      platform === 'weapp' ? { tempFilePaths: [path], tempFiles } : { apFilePaths: [path], tempFiles },
    )
  }

function phoneApi({ record, network, codes, scanned }: NativeParts): Fields {
  const login = async (options: CallOptions): Promise<void> => {
    const code = await codes?.login()
    if (code) succeed(options, { code, authCode: code })
    else refuse(options, { errMsg: 'login:fail' })
  }
  const scan = (options: CallOptions) =>
    scanned
      ? succeed(options, { result: scanned, code: scanned })
      : refuse(options, { errMsg: 'scan:fail cancel' })
  const noteTitle = (options: CallOptions) => {
    record.titles.push(String(options.title))
    succeed(options)
  }
  return {
    login,
    getAuthCode: login,
    scanCode: scan,
    scan,
    setNavigationBarTitle: noteTitle,
    setNavigationBar: noteTitle,
    showToast: (options: CallOptions) => {
      record.toasts.push(String(options.title ?? options.content))
      succeed(options)
    },
    hideToast: succeed,
    showLoading: succeed,
    hideLoading: succeed,
    showModal: (options: CallOptions) => succeed(options, { confirm: true, cancel: false }),
    confirm: (options: CallOptions) => succeed(options, { confirm: true }),
    setClipboardData: (options: CallOptions) => {
      record.clipboard.push(String(options.data))
      succeed(options)
    },
    setClipboard: (options: CallOptions) => {
      record.clipboard.push(String(options.text))
      succeed(options)
    },
    pageScrollTo: succeed,
    openDocument: (options: CallOptions) => {
      const filePath = String(options.filePath)
      record.documents.push({ filePath, bytes: network.fileOf(filePath) ?? Buffer.alloc(0) })
      succeed(options)
    },
  }
}
