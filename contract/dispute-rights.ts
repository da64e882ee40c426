const law = "《人民调解法》";

/** The rights of whoever is invited (3, 4, 17, 23), as they stand on the letter and on the phone. */
export const partyRights = [
  { text: "来不来由您定，不愿意可以直接说。", article: `${law}第十七条` },
  { text: "调解不收一分钱。", article: `${law}第四条` },
  { text: "您可以选调解员，也可以要求换。", article: `${law}第二十三条` },
  { text: "谈到一半不想谈了，随时可以停。", article: `${law}第二十三条` },
  { text: "您可以要求不公开谈，谈的内容保密。", article: `${law}第二十三条` },
  { text: "不调解，也不影响您去法院。", article: `${law}第三条` },
] as const;

/** What the parties may still do where mediation does not help (26): told, whoever ended it. */
export const otherRoutes = [
  { name: "去法院起诉", text: "县人民法院立案庭，随时可以去，诉讼时效一般三年。" },
  { name: "劳动、人事的事去仲裁", text: "县劳动人事争议仲裁委员会，一年内申请。" },
  { name: "找主管部门", text: "比如物业找住建局，消费打 12315，环境打 12369。" },
] as const;

/** What a party may do where the other does not do what was agreed (31, 32, 33). */
export const breachRoutes = [
  { name: "请调解员催一催", text: "委员会要督促双方履行，打电话说一声（《人民调解法》第三十一条）。" },
  { name: "去法院起诉", text: "协议有法律约束力，对方不照做，可以去县人民法院起诉（第三十二条）。" },
  { name: "申请强制执行", text: "法院确认过的协议，直接向法院申请强制执行（第三十三条）。" },
] as const;
