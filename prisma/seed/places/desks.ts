export interface DeskKind {
  code: string;
  name: string;
  duties: string;
  place: string;
}

/** The desks of every community. The first takes what no rule takes. */
export const deskKinds: readonly DeskKind[] = [
  desk("general", "综合窗口", "接待来访、开证明、收意见，不知道找谁的事都先到这里。", "一楼 1 号窗口"),
  desk("allowance", "低保工作站", "办低保、临时救助、高龄津贴和残疾人补贴，管好每一笔救助钱。", "一楼 2 号窗口"),
  desk("labour_security", "劳动保障服务站", "办医保、养老保险、社保补贴，帮着讨要工钱。", "一楼 3 号窗口"),
  desk("jobs", "职业介绍所", "登记找工作、推荐岗位、报名技能培训，不收一分钱。", "一楼 4 号窗口"),
  desk("home_help", "家政服务中心", "安排上门照料、保洁、送餐，先顾高龄和独居老人。", "一楼 5 号窗口"),
  desk("clinic", "卫生所", "量血压、打疫苗、建健康档案，家庭医生签约也在这里。", "一楼东侧诊室"),
  desk("police", "警务室", "治安联防、纠纷到场、反诈提醒，和派出所一起巡逻。", "一楼大门旁"),
  desk("mediation", "人民调解委员会", "邻里、婚姻、物业等纠纷请人来说和，免费并且保密。", "二楼调解室"),
  desk("culture", "文化站", "管书画室、图书室和社区的各支文艺队。", "二楼文化站"),
  desk("activity", "文体活动室", "乒乓球、排练厅、棋牌室的预约和开放。", "三楼活动室"),
  desk("volunteers", "志愿服务站", "志愿者报名、排班和记时长，有难处也可以来找人帮忙。", "二楼 203 室"),
  desk("matchmaking", "婚姻中介所", "给单身的居民牵线，不收费，资料不外传。", "二楼 205 室"),
];

/** The county keeps two: for what no community takes, and for disputes that a community may not mediate itself. */
export const countyDeskKinds: readonly DeskKind[] = [
  desk("general", "县级督办台", "接各社区升上来的事，催办、协调、答复到底。", "一楼大厅 1 号台"),
  desk("mediation", "县调解中心", "接跨社区的纠纷，和社区该回避的纠纷。", "三楼 302 室"),
];

function desk(code: string, name: string, duties: string, place: string): DeskKind {
  return { code, name, duties, place };
}
