/// <reference types="@tarojs/taro" />
declare module '*.svg' {
  const source: string
  export default source
}
declare module '*.scss'
declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
    TARO_APP_BACKEND?: 'http' | 'wechat'
    TARO_APP_ENV_ID?: string
    TARO_APP_API?: string
  }
}
