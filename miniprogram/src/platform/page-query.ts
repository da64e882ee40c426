import { useRouter } from "@tarojs/taro";

/** One parameter of this page's address, decoded. WeChat hands it over encoded, the browser decoded. */
export function usePageQuery(name: string): string {
  const value = useRouter().params[name] ?? "";
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
