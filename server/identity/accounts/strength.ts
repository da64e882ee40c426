import { pinyin } from "pinyin-pro";
import zxcvbn from "zxcvbn";
import { shortestPassword } from "../../../contract/own-account.js";

/** Words that every guesser here would try first. */
const localWords = [
  ..."云梦 云梦县 曙光 社区 居民 服务 大厅 居委会 党总支 我爱你 yunmeng shequ jumin dating woaini 5201314 1314520 iloveyou".split(
    " ",
  ),
];

/** Below this somebody who tries offline has it within a day (zxcvbn: 10^8 guesses and more are 3). */
const leastScore = 3;

/**
 * Why a password is too weak for an account, as a sentence; null when it will do. Length counts, not a mix of signs;
 * common ones, and those made of one's own name or account, are refused (ASVS 5.0, 6.2.1, 6.2.4, 6.2.11). Pure.
 */
export function weaknessOf(password: string, person: { name: string; username: string }): string | null {
  const normal = password.normalize("NFKC");
  if ([...normal].length < shortestPassword) return `新密码至少 ${shortestPassword} 位。`;
  const own = ownWords(person);
  const bare = normal.toLowerCase();
  const rest = own.reduce((left, word) => left.replaceAll(word, ""), bare);
  if (rest.length < bare.length && rest.length < 8) return "新密码里不要用自己的姓名或账号。";
  // It reads no more than this; what is longer is at least as hard to guess.
  const { score } = zxcvbn(normal.slice(0, 72), [...own, ...localWords]);
  return score < leastScore ? "这个密码太常见，容易被猜到。可以用几个不相干的词连起来。" : null;
}

/** 刘曙光, shuguang.liu -> 刘曙光, liushuguang, liu, shuguang, shuguang.liu */
function ownWords({ name, username }: { name: string; username: string }): string[] {
  const sounds = pinyin(name, { toneType: "none", type: "array", surname: "head" });
  const words = [name, username, ...username.split(/[^\p{L}\d]+/u), sounds.join(""), ...sounds];
  return [...new Set(words.map((word) => word.toLowerCase()).filter((word) => word.length > 1))].sort(
    (one, other) => other.length - one.length,
  );
}
