import { getItem, type Item } from "../../../../contract/catalogue.js";
import { call } from "../../platform/client";
import { useHomeCommunity } from "../../platform/home-community";
import { useLoaded } from "../../platform/loaded";
import { usePageQuery } from "../../platform/page-query";
import { LoadedPart } from "../../ui/loaded-part";
import { Screen } from "../../ui/screen";
import { Application } from "./application";

/** The form of an item, drawn from the catalogue. */
export default function ApplyPage() {
  const code = usePageQuery("code");
  const communityId = useHomeCommunity()?.id;
  const item = useLoaded<Item>(`item:${code}:${communityId ?? ""}`, () =>
    call(getItem, { params: { code }, query: { communityId } }),
  );
  if (item.value) return <Application item={item.value} communityId={communityId} />;
  return (
    <Screen title="填表">
      <LoadedPart loaded={item}>{() => null}</LoadedPart>
    </Screen>
  );
}
