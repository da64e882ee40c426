import { View } from "@tarojs/components";
import { useState } from "react";
import { mandateScopes } from "../../../../contract/behalf.js";
import { endMandate, type Mandate } from "../../../../contract/mandates.js";
import { actFor, usePrincipal } from "../../platform/acting";
import { isElder } from "../../platform/appearance";
import { call } from "../../platform/client";
import { dateWords } from "../../platform/clock";
import { restart } from "../../platform/routes";
import { useSubmission } from "../../platform/submission";
import { toast } from "../../platform/toast";
import { Button } from "../../ui/button";
import { ConfirmSheet } from "../../ui/confirm-sheet";
import { SubmitError } from "../../ui/submit-error";

/** One mandate: with whom, for what, until when, and what can be done with it. */
export function MandateRow({ mandate, onChanged }: { mandate: Mandate; onChanged: () => void }) {
  const [asking, setAsking] = useState(false);
  const submission = useSubmission();
  const acting = usePrincipal();
  const { person, side, state } = mandate;

  function act() {
    actFor(person);
    restart(isElder() ? "elderHome" : "home");
  }
  async function end() {
    const ended = await submission.send(() => call(endMandate, { params: { id: mandate.id } }));
    setAsking(false);
    if (!ended) return;
    if (side === "held" && acting?.id === person?.id) actFor(null);
    toast("停掉了");
    onChanged();
  }
  return (
    <View className="mandate">
      <View className="t-row">{nameOf(mandate)}</View>
      <View className="t-sub">{mandate.scopes.map((scope) => mandateScopes[scope]).join("、")}</View>
      <View className="t-note">{untilOf(mandate)}</View>
      {state === "over" ? null : (
        <View className="row" style="gap:12px;padding-top:8px">
          {side === "held" ? (
            <Button inCard kind="tint" onTap={act}>
              {`替${person?.name ?? "TA"}办`}
            </Button>
          ) : null}
          <Button inCard kind="quiet" onTap={() => setAsking(true)}>
            停掉
          </Button>
        </View>
      )}
      <SubmitError error={submission.error} />
      {asking ? (
        <ConfirmSheet
          title="停掉代办？"
          words={side === "held" ? `以后不能再替${person?.name ?? "TA"}办事。` : "TA 马上就不能再替您办事。"}
          yes="停掉"
          no="先不停"
          busy={submission.busy}
          onYes={end}
          onNo={() => setAsking(false)}
        />
      ) : null}
    </View>
  );
}

function nameOf({ person, relation, state, side }: Mandate): string {
  if (!person) return state === "offered" ? `给${relation}的号码，还没人用` : `给${relation}的号码，没人用`;
  return side === "given" ? `${person.name}（我的${relation}）` : `${person.name}（我是 TA 的${relation}）`;
}

function untilOf({ until, state }: Mandate): string {
  if (state === "over") return "已经停了";
  return `到 ${until.slice(0, 4)}年${dateWords(until)} 为止`;
}
