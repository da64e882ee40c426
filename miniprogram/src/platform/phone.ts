import Taro from "@tarojs/taro";

/** Opens the phone with the number already in it. Nobody is called without a further tap. */
export function dial(number: string): void {
  // Giving up on the call is no error.
  Taro.makePhoneCall({ phoneNumber: number.replace(/[^\d+]/g, "") }).catch(() => undefined);
}
