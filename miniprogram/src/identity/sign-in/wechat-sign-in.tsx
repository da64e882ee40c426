import { View } from "@tarojs/components";
import { useState } from "react";
import { back, open } from "../../platform/routes";
import { signInSilently } from "../../platform/transport";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Notice } from "../../ui/notice";

export function WechatSignIn() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  async function signIn() {
    setBusy(true);
    const token = await signInSilently();
    setBusy(false);
    setFailed(!token);
    if (token) back();
  }
  return (
    <Card>
      <View className="stack stack--wide">
        <View className="t-status">用微信登录</View>
        <View className="t-sub">不用记账号和密码。只拿微信的编号，不看您的好友和聊天。</View>
        {failed ? (
          <Notice tone="late" icon="warn" title="没有登上">
            可能是网不好，过一会儿再点一次。
          </Notice>
        ) : null}
        <Button busy={busy} onTap={signIn}>
          微信登录
        </Button>
        <Button kind="quiet" onTap={() => open("privacy")}>
          看隐私说明
        </Button>
      </View>
    </Card>
  );
}
