export const TRACKER = '/custody/tracker/index'
export const CHECK = '/custody/check/index'
export const ACCOUNT = '/custody/mine/index'
export const CLAIMS = '/custody/claims/index'
