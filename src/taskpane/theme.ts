import type { Theme } from "@fluentui/react-components";
import { webDarkTheme, webLightTheme } from "@fluentui/react-components";

const FONTS = '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** The colours that Office reports for its own window, `#RRGGBB`. */
export interface OfficeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
}

/** Fluent's theme in the colours of the Office window; light where Office reports none. */
export function paneTheme(office: OfficeColors | null): Theme {
  if (office === null || luminance(office.bodyBackgroundColor) > 0.5) {
    return { ...webLightTheme, fontFamilyBase: FONTS };
  }
  return {
    ...webDarkTheme,
    fontFamilyBase: FONTS,
    colorNeutralBackground1: office.bodyBackgroundColor,
    colorNeutralForeground1: office.bodyForegroundColor,
  };
}

/** 0 for black to 1 for white; an unreadable colour counts as white. */
function luminance(color: string): number {
  const digits = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/iu.exec(color);
  if (digits === null) return 1;
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => parseInt(pair, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
