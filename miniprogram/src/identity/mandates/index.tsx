import { View } from "@tarojs/components";
import { HallError } from "../../../../contract/client.js";
import { listMandates, type Mandate } from "../../../../contract/mandates.js";
import { call } from "../../platform/client";
import { useLoaded } from "../../platform/loaded";
import { open } from "../../platform/routes";
import { useResident } from "../../platform/session";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { SignInNote } from "../../ui/sign-in-note";
import { MandateRow } from "./mandate-row";
import { TakeCode } from "./take-code";

/** 家人代办: for whom I act, who acts for me, and how either begins and ends. */
export default function MandatesPage() {
  const resident = useResident();
  const loaded = useLoaded(resident ? `mandates:${resident.id}` : null, async () => {
    if (!resident) throw new HallError("not_signed_in", "请先登录。", 401);
    return (await call(listMandates, {})).mandates;
  });
  const part = (side: Mandate["side"]) =>
    loaded.value?.filter((one) => one.side === side && one.state !== "over") ?? [];
  const over = loaded.value?.filter((one) => one.state === "over") ?? [];
  return (
    <Screen title="家人代办" speech="家人代办。您可以让家人替您办事，也可以替家人办事。随时能停。">
      <SignInNote />
      {resident ? (
        <LoadedPart loaded={loaded} cards={2}>
          {() => (
            <>
              <Card title="我替家人办">
                {part("held").map((mandate) => (
                  <MandateRow key={mandate.id} mandate={mandate} onChanged={loaded.reload} />
                ))}
                <TakeCode onTaken={loaded.reload} />
              </Card>
              <Card title="家人替我办">
                {part("given").map((mandate) => (
                  <MandateRow key={mandate.id} mandate={mandate} onChanged={loaded.reload} />
                ))}
                <View className="t-sub" style="padding-bottom:12px">
                  给家人一个号码，TA 就能用自己的手机替您办。
                </View>
                <Button kind="outline" inCard icon="plus" onTap={() => open("mandateOffer")}>
                  让家人替我办
                </Button>
              </Card>
              {over.length > 0 ? (
                <Card title="已经停了的">
                  {over.map((mandate) => (
                    <MandateRow key={mandate.id} mandate={mandate} onChanged={loaded.reload} />
                  ))}
                </Card>
              ) : null}
            </>
          )}
        </LoadedPart>
      ) : null}
    </Screen>
  );
}
