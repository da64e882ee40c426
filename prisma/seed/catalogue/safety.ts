import { address, choice, livesAt, number, story } from "./fields.js";
import { itemsOf } from "./item.js";
import { identityCard, proof, scenePhoto } from "./materials.js";

const place = "社区警务室";

/** 社会治安 */
export const safety = itemsOf("safety", [
  {
    code: "safety-hazard",
    title: "安全隐患上报",
    summary: "飞线充电、消防通道堵了、陌生人撬锁，报给警务室去看。",
    deskCode: "police",
    basis: ["《消防法》第三十二条", "《城市居民委员会组织法》第三条"],
    conditions: ["发生在本社区", "正在发生的危险请打 110、119"],
    materials: [scenePhoto],
    steps: ["写清地点和隐患", "警务室和网格员当天看", "整改或转有关单位", "告诉您结果"],
    legalDays: 10,
    promisedDays: 3,
    place,
    synonyms: ["飞线充电", "消防通道", "电动车上楼", "堵门", "煤气味", "可疑人"],
    form: [
      address("where", "在什么地方"),
      choice("kind", "哪一类", ["消防通道", "飞线充电", "电线", "可疑的人", "高空抛物", "其他"]),
    ],
  },
  {
    code: "fraud-help",
    title: "防骗求助",
    summary: "接到可疑电话、老人要转钱，先问警务室，不丢人。",
    deskCode: "police",
    basis: ["《反电信网络诈骗法》"],
    conditions: ["已经转了钱的，马上打 110，再打银行电话"],
    materials: [proof("短信或通话截图", "别删，留着", false)],
    steps: ["说说对方怎么讲", "警务室马上回电话", "是骗局就帮您止住", "教家里人怎么防"],
    legalDays: 2,
    promisedDays: 1,
    place,
    synonyms: ["诈骗", "骗子", "被骗", "刷单", "冒充公安", "保健品骗老人", "中奖"],
    form: [
      choice("paid", "转钱了吗", ["没有", "转了"]),
      number("amount", "多少元", undefined, false),
      story("what", "对方怎么说"),
    ],
  },
  {
    code: "patrol-request",
    title: "申请巡逻守望",
    summary: "家里只有老人小孩、要出远门，请巡逻队多看一眼。",
    deskCode: "police",
    basis: ["《城市居民委员会组织法》第三条", "《反家庭暴力法》第十三条"],
    conditions: ["住在本社区"],
    materials: [identityCard],
    steps: ["写清哪几天", "警务室排进巡逻路线", "有情况打电话给您"],
    legalDays: 5,
    promisedDays: 2,
    place,
    synonyms: ["巡逻", "出远门", "家里没人", "守望", "夜里害怕", "看家"],
    form: [livesAt, choice("why", "为什么", ["出远门", "家里只有老人", "家里只有孩子", "有人骚扰"])],
  },
]);
