import { View } from "@tarojs/components";
import { useState } from "react";
import { type Followed, followRequest, type Reported } from "../../../../contract/follows.js";
import { call } from "../../platform/client";
import { dayOf, pastDayWords } from "../../platform/clock";
import { newKey } from "../../platform/keys";
import { useSubmission } from "../../platform/submission";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import "../catalogue.scss";

interface ReportedCardProps {
  reported: readonly Reported[];
  onFollowed: (followed: Followed) => void;
}

/** 有人已经报过: calm, below the words, and put away by one tap; what was typed stays. */
export function ReportedCard({ reported, onFollowed }: ReportedCardProps) {
  const [putAway, setPutAway] = useState<readonly string[]>([]);
  const submission = useSubmission();
  const left = reported.filter(({ number }) => !putAway.includes(number));
  if (left.length === 0) return null;

  async function follow({ number }: Reported) {
    // Following twice is following once, so a fresh key a tap does no harm.
    const followed = await submission.send(() => call(followRequest, { body: { number } }, { key: newKey() }));
    if (followed) onFollowed(followed);
  }

  return (
    <Card title="有人已经报过">
      {left.map((one) => (
        <View key={one.number} className="reported" aria-live="polite">
          <View className="t-row">{one.place}</View>
          <View className="t-note">{aboutOf(one)}</View>
          <View className="row row--wrap reported__ways">
            {one.following ? (
              <View className="t-sub">您关心着这一件，办好了告诉您。</View>
            ) : (
              <Button kind="tint" inCard busy={submission.busy} onTap={() => follow(one)}>
                我也遇到了
              </Button>
            )}
          </View>
        </View>
      ))}
      {submission.error ? <View className="t-sub t-late">{submission.error.message}</View> : null}
      <Button kind="quiet" inCard wide onTap={() => setPutAway(reported.map(({ number }) => number))}>
        不是一回事，接着写
      </Button>
    </Card>
  );
}

function aboutOf({ title, submittedAt, followers, following }: Reported): string {
  const neighbours = followers - (following ? 1 : 0);
  const others = neighbours > 0 ? `，${neighbours} 位邻居也遇到了` : "";
  return `${title}，${pastDayWords(dayOf(submittedAt))}报的${others}`;
}
