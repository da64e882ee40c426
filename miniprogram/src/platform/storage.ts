import Taro from "@tarojs/taro";

// A phone that is full, or a browser that forbids storage, must not stop anybody: then nothing is remembered.

export function read<T>(key: string): T | undefined {
  try {
    const stored: unknown = Taro.getStorageSync(key);
    return stored === "" || stored === undefined || stored === null ? undefined : (stored as T);
  } catch {
    return undefined;
  }
}

export function write(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(key, value);
  } catch {
    // Forgetting is all that happens.
  }
}

export function forget(key: string): void {
  try {
    Taro.removeStorageSync(key);
  } catch {
    // It was not there, then.
  }
}

/** Removes everything whose key starts with one of the prefixes. */
export function forgetAll(...prefixes: string[]): void {
  try {
    for (const key of Taro.getStorageInfoSync().keys ?? []) {
      if (prefixes.some((prefix) => key.startsWith(prefix))) Taro.removeStorageSync(key);
    }
  } catch {
    // Nothing can be listed, so nothing was stored.
  }
}
