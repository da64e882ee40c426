import { View } from "@tarojs/components";

/** 一、… or 谈的情况：, a line of its own that heads what follows. */
const heading = /^([一二三四五六七八九十]+、.*|[^，。；：]{2,12}：)$/;

/** The text of a paper word for word as it is signed; its title and headings stand out. */
export function PaperText({ text }: { text: string }) {
  const [title = "", ...lines] = text.split("\n");
  return (
    <View>
      <View className="t-head">{title}</View>
      {lines.map((line, place) =>
        line ? (
          <View key={place} className="t-row" style={heading.test(line) ? "" : "font-weight:400"}>
            {line}
          </View>
        ) : (
          <View key={place} style="height:14px" />
        ),
      )}
    </View>
  );
}
