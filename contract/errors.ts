import * as z from "zod/mini";

/**
 * Every error that the hall answers with: the code is for machines, the status for HTTP,
 * the sentence for the resident when the place that refuses has nothing better to say.
 */
export const errorTable = {
  bad_input: { status: 400, sentence: "有些内容填得不对，改一改再交。" },
  malformed_body: { status: 400, sentence: "收到的内容不完整，请再交一次。" },
  idempotency_key_missing: { status: 400, sentence: "这次提交少了编号，请回到上一页再交。" },
  not_signed_in: { status: 401, sentence: "请先登录。" },
  wrong_credentials: { status: 401, sentence: "账号或密码不对。" },
  code_needed: { status: 401, sentence: "密码对了，再输动态口令。" },
  account_incomplete: { status: 403, sentence: "请先把账号设好：换掉临时密码，绑定动态口令。" },
  not_allowed: { status: 403, sentence: "您的岗位不能做这件事。" },
  not_found: { status: 404, sentence: "没有找到，可能已经撤下了。" },
  wrong_state: { status: 409, sentence: "这件事的状态刚刚变了，请刷新再看。" },
  taken_by_other: { status: 409, sentence: "刚刚有同事先接了这一件。" },
  slot_full: { status: 409, sentence: "这个时间刚刚约满了，请换一个时间。" },
  overlapping_booking: { status: 409, sentence: "您在这个时间已经有一个预约了。" },
  wrong_code: { status: 409, sentence: "签到码不对，请看大厅屏幕上的新码。" },
  quota_reached: { status: 409, sentence: "您在这里约的次数到上限了，用掉一次再约。" },
  bookings_paused: { status: 409, sentence: "三次约了没来，场地预约暂停了。可以申诉。" },
  places_taken: { status: 409, sentence: "有人已经约了，先和他们说好再改。" },
  already_registered: { status: 409, sentence: "您已经登记过了，不用再登记。" },
  identity_taken: { status: 409, sentence: "这个身份证号已经有人登记了。是您的，请带身份证到社区窗口。" },
  identity_differs: { status: 409, sentence: "和居民自己填的身份证号不一样，没有核对上。请当面再看一遍。" },
  insurance_missing: { status: 409, sentence: "有危险的活动，先买好保险再开放。" },
  too_far: { status: 409, sentence: "您离集合的地方有点远，到了再签。" },
  too_many_hours: { status: 409, sentence: "时长不能比在场的时间长，也不能和别的活动重叠。" },
  already_rated: { status: 409, sentence: "这件事您已经评过了。" },
  already_urged: { status: 409, sentence: "今天已经催过了，明天还没有消息可以再催。" },
  too_late: { status: 409, sentence: "已经过了可以办的时间。" },
  body_too_large: { status: 413, sentence: "内容太大了，请分开交或者换小一点的照片。" },
  wrong_file_type: { status: 415, sentence: "只收照片（JPG、PNG、WebP）和 PDF。" },
  key_reused: { status: 422, sentence: "同一次提交的内容前后不一样，请回到上一页重新交。" },
  item_unavailable: { status: 422, sentence: "这件事现在不在这里办，请打社区电话问一问。" },
  desk_closed: { status: 422, sentence: "这个窗口现在不受理，请打社区电话问一问。" },
  community_doubtful: { status: 422, sentence: "您住的地方可能属于两个社区，请选一下是哪一个。" },
  unlawful_vacancy: { status: 422, sentence: "招聘内容里有法律不许的话，改了再发布。" },
  out_of_scope: { status: 422, sentence: "这件事不归社区办。" },
  too_young: { status: 422, sentence: "要满 16 周岁才能登记找工作。" },
  unfit: { status: 422, sentence: "您的年龄不在这次活动的范围里。" },
  guardian_needed: { status: 422, sentence: "未满 18 周岁，要监护人同意。" },
  too_many_requests: { status: 429, sentence: "操作太快了，请过一会儿再试。" },
  session_locked: { status: 423, sentence: "离开有一阵子了，请输密码接着办。" },
  internal: { status: 500, sentence: "是我们这边出了问题，您写的都还在，请再交一次。" },
  wechat_unavailable: { status: 502, sentence: "微信那边暂时没有回应，请过一会儿再试。" },
  unavailable: { status: 503, sentence: "系统正在恢复，您写的都还在，请过一会儿再试。" },
  unknown_outcome: { status: 503, sentence: "还不知道交上了没有，请再点一次，不会重复。" },
} as const satisfies Record<string, { status: number; sentence: string }>;

export type ErrorCode = keyof typeof errorTable;

/** What is wrong with one field of a form, as a sentence to show under it. */
export const fieldFault = z.object({ path: z.string(), message: z.string() });
export type FieldFault = z.infer<typeof fieldFault>;

/** The body of every reply that is not a success. `requestId` is what a resident reads out on the phone. */
export const errorReply = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorTable) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    fields: z.optional(z.array(fieldFault)),
    requestId: z.optional(z.string()),
  }),
});
