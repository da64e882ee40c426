import Taro from "@tarojs/taro";

/** WeChat fetches a new version beside the running one; whoever says yes gets it at once, all others at the next start. */
export function watchUpdates(): void {
  if (process.env.TARO_ENV !== "weapp") return;
  const updates = Taro.getUpdateManager();
  updates.onUpdateReady(async () => {
    const answer = await Taro.showModal({
      title: "有新版本",
      content: "现在换上？您写的都还在。",
      confirmText: "换上",
      cancelText: "等一会儿",
    });
    if (answer.confirm) updates.applyUpdate();
  });
}
