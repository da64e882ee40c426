import { Button as NativeButton, View } from "@tarojs/components";
import { setPhoneFromWechat } from "../../../contract/identity.js";
import { call } from "../platform/client";
import { newKey } from "../platform/keys";
import { open } from "../platform/routes";
import { updateResident, useResident } from "../platform/session";
import { useSubmission } from "../platform/submission";
import { toast } from "../platform/toast";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SubmitError } from "../ui/submit-error";
import { Tile } from "../ui/tile";

/** Who is signed in, or the way in. */
export function ProfileCard() {
  const resident = useResident();
  if (!resident) {
    return (
      <Card>
        <View className="row row--aside">
          <Tile icon="user" hue="brand" />
          <View className="grow">
            <View className="t-head">还没有登录</View>
            <View className="t-sub">登录以后能交件、看进度。</View>
          </View>
          <Button inCard onTap={() => open("signIn")}>
            去登录
          </Button>
        </View>
      </Card>
    );
  }
  return (
    <Card>
      <View className="row row--aside">
        <Tile icon="user" hue="brand" />
        <View className="grow">
          <View className="t-head">{resident.name || "还没写姓名"}</View>
          <View className="t-sub">{resident.phone ?? "还没有手机号"}</View>
          <View className="t-note">{resident.homeAddress}</View>
        </View>
        <Button kind="tint" inCard onTap={() => open("profile")}>
          改资料
        </Button>
      </View>
      {process.env.TARO_ENV === "weapp" && !resident.phone ? <PhoneFromWechat /> : null}
    </Card>
  );
}

/** WeChat gives the number only to its own button, and only after the resident's yes. */
function PhoneFromWechat() {
  const submission = useSubmission();
  async function take(code: string | undefined) {
    if (!code) return;
    const updated = await submission.send(() => call(setPhoneFromWechat, { body: { code } }, { key: newKey() }));
    if (!updated) return;
    updateResident(updated);
    toast("手机号记下了");
  }
  return (
    <View className="stack" style="padding-top:12px">
      <NativeButton
        className="button button--tint"
        openType="getPhoneNumber"
        onGetPhoneNumber={(event) => take((event.detail as { code?: string }).code)}
      >
        用微信手机号
      </NativeButton>
      <SubmitError error={submission.error} />
    </View>
  );
}
