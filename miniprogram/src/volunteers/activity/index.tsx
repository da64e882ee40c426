import { useShareAppMessage } from "@tarojs/taro";
import { usePageQuery } from "../../platform/page-query";
import { routes } from "../../platform/routes";
import { LoadedPart } from "../../ui/loaded-part";
import { Notice } from "../../ui/notice";
import { Screen } from "../../ui/screen";
import { whenWords } from "../activity-words";
import { useActivity } from "../use-volunteers";
import { Completion } from "./completion";
import { About, Head, speechOf } from "./facts";
import { Join } from "./join";
import { Keep } from "./keep";
import { MyPlace } from "./my-place";
import "../volunteers.scss";

/** One activity whole: what it is, who is still wanted, what to mind, and one's own place in it. */
export default function ActivityPage() {
  const id = usePageQuery("id");
  const loaded = useActivity(id);
  const value = loaded.value;
  useShareAppMessage(() => ({
    title: value ? `${value.title}，${whenWords(value)}` : "社区活动",
    path: `${routes.activity}?id=${id}`,
  }));
  if (value && !value.mine && value.state === "open" && Date.parse(value.startsAt) > Date.now())
    return <Join activity={value} loaded={loaded} />;
  return (
    <Screen title="活动" speech={value ? speechOf(value) : undefined}>
      <LoadedPart loaded={loaded} cards={3}>
        {(activity) => (
          <>
            <Head activity={activity} />
            {activity.mine ? (
              <MyPlace activity={activity} onMoved={loaded.replace} />
            ) : (
              <Notice icon="info" title={activity.stateWords}>
                {activity.reason ?? "现在不收报名了，下次早点来。"}
              </Notice>
            )}
            {activity.teaches && activity.mine ? <Completion activity={activity} /> : null}
            <About activity={activity} />
            <Keep activity={activity} />
          </>
        )}
      </LoadedPart>
    </Screen>
  );
}
