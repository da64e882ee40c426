import { View } from "@tarojs/components";
import { listDemoResidents, signInAsDemo } from "../../../../contract/identity.js";
import { call } from "../../platform/client";
import { chooseCommunity } from "../../platform/home-community";
import { newKey } from "../../platform/keys";
import { useLoaded } from "../../platform/loaded";
import { back } from "../../platform/routes";
import { beginSession } from "../../platform/session";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Card } from "../../ui/card";
import { Dot } from "../../ui/dot";
import { Empty } from "../../ui/empty";
import { ListRow } from "../../ui/list-row";
import { LoadedPart } from "../../ui/loaded-part";
import { SubmitError } from "../../ui/submit-error";
import { Tile } from "../../ui/tile";

/** The demonstration's residents; a real hall has none of them and says where to go. */
export function DemoResidents() {
  const residents = useLoaded("demo-residents", () => call(listDemoResidents, {}));
  const submission = useSubmission();
  async function be(residentId: string) {
    const session = await submission.send(() => call(signInAsDemo, { body: { residentId } }, { key: newKey() }));
    if (!session) return;
    chooseCommunity(null);
    beginSession(session);
    toast(`您好，${session.resident.name}`);
    back();
  }
  return (
    <LoadedPart loaded={residents}>
      {(value) =>
        value.residents.length === 0 ? (
          <Empty drawing="person" title="请在微信里打开" words="微信里搜“居民服务大厅”，打开就登录好了。" />
        ) : (
          <>
            <View className="stack" style="padding:4px">
              <View className="t-status">演示：选一位居民</View>
              <View className="t-sub">人名和事都是编的，随便点。</View>
            </View>
            <SubmitError error={submission.error} />
            <Card className="card--flush">
              {value.residents.map((resident, place) => (
                <ListRow
                  key={resident.id}
                  first={place === 0}
                  picks
                  title={resident.name}
                  note={
                    <>
                      {resident.communityName}
                      <Dot />
                      {resident.about}
                    </>
                  }
                  lead={<Tile icon="user" hue="brand" />}
                  onTap={() => be(resident.id)}
                />
              ))}
            </Card>
          </>
        )
      }
    </LoadedPart>
  );
}
