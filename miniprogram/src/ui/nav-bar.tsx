import { View } from "@tarojs/components";
import { useAppearance } from "../platform/appearance";
import { back } from "../platform/routes";
import { topEdge } from "../platform/window";
import { control } from "./control";
import { Icon } from "./icon";
import { LeaveElder } from "./leave-elder";

interface NavBarProps {
  title: string;
  /** A tab page: large title at the left, nothing to go back to. */
  isTab?: boolean;
  backWords?: string;
  onBack?: () => void;
}

export function NavBar({ title, isTab, backWords, onBack = back }: NavBarProps) {
  const { elder } = useAppearance();
  const { status, row, capsule } = topEdge();
  return (
    <View className="nav" style={`padding-top:${status}px`}>
      <View className="nav__row" style={`height:${row}px;padding-right:${Math.max(capsule, 8)}px`}>
        {isTab ? null : (
          <View className="nav__back" {...control({ label: backWords ?? "返回", onTap: onBack })}>
            <Icon name="back" size={24} />
            {backWords ? <View className="nav__back-words">{backWords}</View> : null}
          </View>
        )}
        {elder ? <LeaveElder /> : null}
        <View className={`nav__title ${isTab ? "nav__title--big" : ""}`}>{title}</View>
      </View>
    </View>
  );
}
