import { View } from "@tarojs/components";
import type { MediationSession } from "../../../../contract/dispute-file.js";
import { momentWords } from "../../platform/clock";
import { Card } from "../../ui/card";
import { SignaturePicture } from "../../ui/signature-picture";

type Signed = NonNullable<MediationSession["record"]>["signatures"];

/** Who has signed, and how. */
export function Signatures({ signatures }: { signatures: Signed }) {
  if (signatures.length === 0) return null;
  return (
    <Card title="签了字的">
      <View className="stack stack--wide">
        {signatures.map(({ role, name, at, path }) => (
          <View key={`${role}${name}`} className="stack stack--tight">
            <View className="row row--between">
              <View className="t-row t-strong">{name}</View>
              <View className="t-note">{momentWords(at)}</View>
            </View>
            <SignaturePicture path={path} label={`${name}的签名`} />
          </View>
        ))}
      </View>
    </Card>
  );
}
