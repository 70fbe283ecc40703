/// <reference types="@tarojs/taro" />

/** Where the API lives: '' on H5 (same origin), an address in mini programs. Put in by config/index.ts. */
declare const API_BASE: string

declare module '*.scss'
