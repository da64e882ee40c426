// What staff and residents see of personal data until it is opened on purpose (PIPL 51; GB/T 35273 6.3).

/** 13800006021 -> 138****6021 */
export function maskPhone(phone: string): string {
  return phone.length >= 7 ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : "****";
}

/** 420923194609150048 -> 4209**********0048 */
export function maskIdNumber(idNumber: string): string {
  return `${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`;
}

/** 张秀兰 -> 张** */
export function maskName(name: string): string {
  const [first = "", ...rest] = [...name];
  return first + "*".repeat(Math.max(1, rest.length));
}
