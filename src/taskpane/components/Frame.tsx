import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useState } from "react";
import type { PaneMessages } from "../../core";
import type { Area } from "../area";
import { AREAS } from "../area";

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
  // In English they take two lines of the narrowest pane.
  tabs: { flexWrap: "wrap" },
  // Five tabs stand side by side in the narrowest pane.
  tab: { paddingInline: "8px" },
  body: { display: "flex", flexDirection: "column", rowGap: "8px", padding: "8px 12px" },
});

export interface FrameProps {
  readonly messages: PaneMessages;
  readonly area: Area;
  readonly onArea: (area: Area) => void;
  /** Told above every area. */
  readonly news: ReactNode;
  readonly areas: Readonly<Record<Area, ReactNode>>;
}

/** The tabs and the area that they chose; an area once shown keeps what was typed in it. */
export function Frame(props: FrameProps): ReactElement {
  const styles = useStyles();
  const words = props.messages.tabs;
  const [seen, setSeen] = useState<readonly Area[]>([props.area]);
  if (!seen.includes(props.area)) setSeen([...seen, props.area]);
  return (
    <>
      <header className={styles.head}>
        <TabList
          className={styles.tabs}
          aria-label={words.label}
          selectedValue={props.area}
          onTabSelect={(_event, { value }) => {
            const area = AREAS.find((name) => name === value);
            if (area !== undefined) props.onArea(area);
          }}
        >
          {AREAS.map((area) => (
            <Tab
              key={area}
              id={`tab-${area}`}
              className={styles.tab}
              value={area}
              aria-controls={`area-${area}`}
            >
              {words[area]}
            </Tab>
          ))}
        </TabList>
      </header>
      <main className={styles.body}>
        {props.news}
        {AREAS.map((area) => (
          <div
            key={area}
            id={`area-${area}`}
            role="tabpanel"
            aria-labelledby={`tab-${area}`}
            hidden={area !== props.area}
          >
            {seen.includes(area) && props.areas[area]}
          </div>
        ))}
      </main>
    </>
  );
}
