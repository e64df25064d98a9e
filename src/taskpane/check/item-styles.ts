import { makeStyles, tokens } from "@fluentui/react-components";

/** Looks of an item in a list that is walked: one button, the current one set off at its edge. */
export const useItemStyles = makeStyles({
  item: { listStyleType: "none", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  button: {
    display: "flex",
    flexDirection: "column",
    rowGap: "2px",
    width: "100%",
    padding: "8px 12px 8px 8px",
    border: "none",
    borderInlineStartWidth: "4px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: "transparent",
    // A contrast theme would draw the transparent edge too, and every item would look current.
    "@media (forced-colors: active)": { borderInlineStartColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "start",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Scrolled to, it stands clear of the tabs, which stay at the top.
    scrollMarginTop: "96px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderInlineStartColor: "Highlight" },
  },
});
