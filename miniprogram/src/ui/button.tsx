import { Text, View } from "@tarojs/components";
import { control } from "./control";
import { Icon, type IconName } from "./icon";

export interface ButtonProps {
  children: string;
  onTap: () => void;
  kind?: "filled" | "tint" | "outline" | "quiet" | "danger" | "alarm" | "call";
  icon?: IconName;
  iconAfter?: IconName;
  /** Under way: keeps its width and says so. */
  busy?: boolean;
  /** Inside a card it is a little lower. */
  inCard?: boolean;
  wide?: boolean;
  label?: string;
}

/** Never disabled: a tap that cannot work yet says what is missing. */
export function Button(props: ButtonProps) {
  const { children, onTap, kind = "filled", icon, iconAfter, busy, inCard, wide, label } = props;
  const classes = ["button", `button--${kind}`];
  if (inCard) classes.push("button--card");
  if (wide) classes.push("button--wide");
  if (busy) classes.push("button--busy");
  return (
    <View className={classes.join(" ")} {...control({ label: label ?? children, onTap: busy ? undefined : onTap })}>
      {icon && !busy ? <Icon name={icon} /> : null}
      <Text>{busy ? "正在交…" : children}</Text>
      {iconAfter && !busy ? <Icon name={iconAfter} /> : null}
    </View>
  );
}
