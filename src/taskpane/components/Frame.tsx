import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { PaneMessages } from "../../core";

export const AREAS = ["build", "check", "settings"] as const;

/** The parts of the pane, one of which shows at a time. */
export type Area = (typeof AREAS)[number];

const useStyles = makeStyles({
  // The host paints a button of its own over the top right corner.
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    paddingRight: "40px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px 12px" },
});

export interface FrameProps {
  readonly messages: PaneMessages;
  readonly area: Area;
  readonly onArea: (area: Area) => void;
  /** Told above every area. */
  readonly news: ReactNode;
  readonly children: ReactNode;
}

/** The tabs and the area that they chose. */
export function Frame(props: FrameProps): ReactElement {
  const styles = useStyles();
  const words = props.messages.tabs;
  return (
    <>
      <header className={styles.head}>
        <TabList
          aria-label={words.label}
          selectedValue={props.area}
          onTabSelect={(_event, { value }) => {
            const area = AREAS.find((name) => name === value);
            if (area !== undefined) props.onArea(area);
          }}
        >
          {AREAS.map((area) => (
            <Tab key={area} id={`tab-${area}`} value={area} aria-controls="area">
              {words[area]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.body}>
        {props.news}
        <div id="area" role="tabpanel" aria-labelledby={`tab-${props.area}`}>
          {props.children}
        </div>
      </main>
    </>
  );
}
