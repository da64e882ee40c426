/// <reference types="@tarojs/taro" />

declare module "*.png";
declare module "*.scss";

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: "weapp" | "h5";
    /** Origin of the hall's server for the WeChat package; the browser build asks its own origin. */
    TARO_APP_API?: string;
  }
}
