import { type FairCard, fairStateNames } from "../../../../contract/fairs.js";
import { Tag, type Tone } from "../../ui/tag.js";

/** How far a fair is, in one word: what the desk must still do is amber, what goes on now is green. */
export function FairStateTag({ fair }: { fair: Pick<FairCard, "state" | "phase"> }) {
  const [tone, words] = lookOf(fair);
  return <Tag tone={tone}>{words}</Tag>;
}

function lookOf({ state, phase }: Pick<FairCard, "state" | "phase">): [Tone, string] {
  if (state === "published" && phase === "on") return ["done", "正在办"];
  if (state === "published" && phase === "over") return ["idle", "办完了"];
  if (state === "draft" && phase === "over") return ["idle", "没发布，时间过了"];
  return [state === "draft" ? "todo" : state === "published" ? "brand" : "idle", fairStateNames[state]];
}
