import { type ThemeConfig, theme } from "antd";

/** The tokens that antd computes with; the rest of the look is in `ui/tokens.css`. */
const light = {
  brand: "#0E6477",
  fill: "#0E6477",
  onFill: "#FFFFFF",
  done: "#1D6838",
  todo: "#85480A",
  late: "#A32A18",
  ink: "#14201E",
  ink2: "#43514E",
  ink3: "#5C6966",
  bg: "#F2F5F4",
  surface: "#FFFFFF",
  tint: "#E2F0F2",
  control: "#7F8E8B",
  line: "#E3E9E7",
};

const dark: typeof light = {
  brand: "#74C5D4",
  fill: "#6BBFCF",
  onFill: "#04232A",
  done: "#84D29E",
  todo: "#F3BC6E",
  late: "#FF9F8E",
  ink: "#EDF2F0",
  ink2: "#B7C3C0",
  ink3: "#96A4A1",
  bg: "#0E1514",
  surface: "#18211F",
  tint: "#14323A",
  control: "#74827F",
  line: "#2A3634",
};

/** antd in the hall's colours and sizes. */
export function hallTheme(isDark: boolean): ThemeConfig {
  const colour = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colour.fill,
      colorInfo: colour.brand,
      colorSuccess: colour.done,
      colorWarning: colour.todo,
      colorError: colour.late,
      colorTextBase: colour.ink,
      colorBgBase: colour.surface,
      colorText: colour.ink,
      colorTextSecondary: colour.ink2,
      colorTextTertiary: colour.ink3,
      colorTextPlaceholder: colour.ink3,
      colorIcon: colour.ink2,
      colorBgLayout: colour.bg,
      colorBgContainer: colour.surface,
      colorBgElevated: colour.surface,
      colorBorder: colour.control,
      colorBorderSecondary: colour.line,
      controlItemBgActive: colour.tint,
      borderRadius: 6,
      borderRadiusLG: 10,
      controlHeight: 32,
      fontFamily: "inherit",
      fontSize: 14,
      motion: false,
    },
    components: {
      Input: { activeShadow: "none", errorActiveShadow: "none", borderRadiusLG: 8, controlHeightLG: 40 },
      Modal: { titleFontSize: 18 },
    },
  };
}
