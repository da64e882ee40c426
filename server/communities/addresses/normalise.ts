/** Where every address of the county may begin; it tells nothing about the community. */
const prefixes = /^(中国)?(湖北省?)?(孝感市?)?(云梦县?)?(城关镇|城关)?/;
const digits = "零一二三四五六七八九";
/** Before these, a Chinese numeral is a number and not part of a name (三里桥, 五一路 stay as they are). */
const counted = /([零〇一二三四五六七八九十百两]+)(?=号|栋|幢|单元|楼|室|组|弄|巷\d)/g;

/** An address as names and numbers can be looked for in it: half-width, without blanks and points, numbers as digits. */
export function normaliseAddress(written: string): string {
  return written
    .normalize("NFKC")
    .slice(0, 200)
    .replace(/[\s，。、；：,.;:（）()【】[\]“”"'‘’!！?？~—_#]/g, "")
    .replace(/(\d)[-–－](?=\d)/g, "$1-")
    .replace(prefixes, "")
    .replace(counted, (numeral) => String(numberOf(numeral)));
}

/** 十八 -> 18, 一百零二 -> 102, 二〇三 -> 203 */
export function numberOf(numeral: string): number {
  if (!/[十百]/.test(numeral)) return Number([...numeral].map(digitOf).join(""));
  const [hundreds, rest] = numeral.includes("百") ? numeral.split("百") : ["", numeral];
  const [tens, ones] = (rest ?? "").includes("十") ? (rest ?? "").split("十") : ["0", rest ?? ""];
  return (hundreds ? digitOf(hundreds) * 100 : 0) + (tens === "" ? 10 : digitOf(tens ?? "") * 10) + digitOf(ones ?? "");
}

function digitOf(character: string): number {
  const plain = character
    .replace("〇", "零")
    .replace("两", "二")
    .replace(/零(?=.)/, "");
  return Math.max(0, digits.indexOf(plain === "" ? "零" : plain));
}
