import { View } from "@tarojs/components";
import { useEffect, useState } from "react";

/** What loads faster than this is never announced. */
const patience = 300;

/** The shape of a page that is still on its way. It does not shimmer. */
export function Skeleton({ cards = 2 }: { cards?: number }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <View className="skeleton" aria-label="正在打开">
      {Array.from({ length: cards }, (_, place) => (
        <View key={place} className="skeleton__card">
          <View className="skeleton__bar" style="width:38%" />
          <View className="skeleton__block" />
          <View className="skeleton__bar" style="width:60%" />
        </View>
      ))}
    </View>
  );
}
