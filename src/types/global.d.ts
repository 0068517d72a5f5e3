/// <reference types="@tarojs/taro" />
declare module '*.svg' {
  const source: string
  export default source
}
declare module '*.scss'
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_BACKEND?: 'http' | 'cloudbase'
    TARO_APP_ENV_ID?: string
    TARO_APP_API?: string
  }
}
/** What of WeChat's own global is used beside Taro. */
declare const wx:
  | undefined
  | {
      getRandomValues?: (options: { length: number; success: (result: { randomValues: ArrayBuffer }) => void }) => void
    }
