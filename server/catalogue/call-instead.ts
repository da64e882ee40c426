/** What is not the community's to answer, and whom to call; said before anything else is typed (domain rule 1). */
const calls: { pattern: RegExp; number: string; words: string }[] = [
  { pattern: /着火|起火|火灾|冒烟|煤气泄漏|燃气泄漏/, number: "119", words: "着火、漏气，先离开，马上拨 119。" },
  {
    pattern: /晕倒|昏迷|昏倒|没有?呼吸|喘不上|心脏病发|大出血|中风|摔断|喝农药|急救|救护车/,
    number: "120",
    words: "有人得急病、受重伤，马上拨 120。",
  },
  {
    pattern: /打人|打起来|打架|动刀|杀人|抢劫|偷东西|被偷|小偷|家暴|跟踪我|绑架|诈骗|被骗|报警/,
    number: "110",
    words: "有危险或者遇上违法的事，马上拨 110。",
  },
  { pattern: /车祸|撞车|撞人|交通事故/, number: "122", words: "交通事故先拨 122，有人受伤拨 120。" },
  { pattern: /路灯|井盖|公交线路|自来水公司|供电局|修马路/, number: "12345", words: "城市管理的事，拨 12345 更快。" },
];

/** Whom to call instead, or null when the sentence is the hall's matter. */
export function callInstead(sentence: string): { number: string; words: string } | null {
  const found = calls.find(({ pattern }) => pattern.test(sentence));
  return found ? { number: found.number, words: found.words } : null;
}
