import { Button as NativeButton, View } from "@tarojs/components";
import { usePrivacyQuestion } from "../platform/privacy";
import { open } from "../platform/routes";
import { Button } from "./button";

const agreeButton = "agree-privacy";

/** WeChat wants the resident's yes to the privacy text before photos and phone number; only its own button can give it. */
export function PrivacySheet() {
  const question = usePrivacyQuestion();
  if (!question.isAsked) return null;
  return (
    <View className="sheet">
      <View className="sheet__panel">
        <View className="t-status">用照片和手机号之前</View>
        <View className="t-sub">只为办您交的事，办完按规定保管。不同意也能看办事指南、打电话。</View>
        <View className="link" onClick={() => open("privacy")}>
          看隐私说明全文
        </View>
        <View className="sheet__buttons">
          <Button kind="quiet" onTap={question.refuse}>
            先不同意
          </Button>
          <NativeButton
            id={agreeButton}
            className="button button--filled"
            openType="agreePrivacyAuthorization"
            onAgreePrivacyAuthorization={() => question.agree(agreeButton)}
          >
            同意
          </NativeButton>
        </View>
      </View>
    </View>
  );
}
