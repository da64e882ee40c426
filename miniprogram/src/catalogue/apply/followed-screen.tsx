import type { Followed } from "../../../../contract/follows.js";
import { isElder } from "../../platform/appearance";
import { restart } from "../../platform/routes";
import { BottomBar } from "../../ui/bottom-bar";
import { Button } from "../../ui/button";
import { Empty } from "../../ui/empty";
import { Screen } from "../../ui/screen";

/** The neighbour's report is followed; nothing has to be handed in a second time. */
export function FollowedScreen({ followed, onGoOn }: { followed: Followed; onGoOn: () => void }) {
  const words = `${followed.place}，${followed.title}：${followed.stateWords}。您现在什么都不用做。`;
  return (
    <Screen
      title="记下了"
      speech={`办好了告诉您。${words}`}
      onBack={onGoOn}
      foot={
        <BottomBar>
          <Button kind="quiet" onTap={onGoOn}>
            接着写
          </Button>
          <Button wide onTap={() => restart(isElder() ? "elderHome" : "home")}>
            回首页
          </Button>
        </BottomBar>
      }
    >
      <Empty drawing="tick" title="办好了告诉您" words={words} />
    </Screen>
  );
}
