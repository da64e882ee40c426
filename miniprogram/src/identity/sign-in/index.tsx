import { Screen } from "../../ui/screen";
import { DemoResidents } from "./demo-residents";
import { WechatSignIn } from "./wechat-sign-in";

/** WeChat signs in by itself; a browser has no WeChat, so a visitor of the demonstration chooses whom to be. */
export default function SignInPage() {
  return <Screen title="登录">{process.env.TARO_ENV === "weapp" ? <WechatSignIn /> : <DemoResidents />}</Screen>;
}
