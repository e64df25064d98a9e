import { makeStyles, Tab, TabList } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useState } from "react";
import { CHECK_VIEWS } from "../../../core";
import type { PartProps } from "../../area";
import { later } from "../../components/later";
import { useStore } from "../../pane-services";
import { openStore } from "../../store";
import type { InspectionSession } from "./inspection-session";

const InspectionPanel = later(async () => (await import("./InspectionPanel")).InspectionPanel);

const useStyles = makeStyles({
  // In line with the rest of the pane.
  tabs: { marginInlineStart: "-8px" },
});

const VIEWS = ["verdicts", "inspection"] as const;

/** Before the checks are loaded nothing is known of findings. */
const NOTHING_YET = openStore<{ readonly open: null }>({ open: null });

/** 结论 or 体检 of the sheet under review; what shows in one stays as it was while the other is looked at. */
export function CheckViews(props: PartProps & { readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const { language, services } = props;
  const words = CHECK_VIEWS[language];
  const [view, setView] = useState<(typeof VIEWS)[number]>("verdicts");
  const [seen, setSeen] = useState(false);
  const session = useInspection(props);
  const { open } = useStore<{ readonly open: number | null }>(session ?? NOTHING_YET);
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={words.label}
        selectedValue={view}
        onTabSelect={(_event, { value }) => {
          setView(value === "inspection" ? "inspection" : "verdicts");
          if (value === "inspection") setSeen(true);
        }}
      >
        {VIEWS.map((each) => (
          <Tab key={each} id={`tab-${each}`} value={each} aria-controls={`view-${each}`}>
            {each === "verdicts" ? words.verdicts : words.inspection(open)}
          </Tab>
        ))}
      </TabList>
      <div
        id="view-verdicts"
        role="tabpanel"
        aria-labelledby="tab-verdicts"
        hidden={view !== "verdicts"}
      >
        {props.children}
      </div>
      <div
        id="view-inspection"
        role="tabpanel"
        aria-labelledby="tab-inspection"
        hidden={view !== "inspection"}
      >
        {seen && <InspectionPanel language={language} services={services} />}
      </div>
    </>
  );
}

/** The session, once a sheet was checked: its code is large and is not waited for. */
function useInspection({ services }: PartProps): InspectionSession | null {
  const [session, setSession] = useState<InspectionSession | null>(null);
  const checked = useStore(services.review).review !== null;
  useEffect(() => {
    if (!checked) return undefined;
    let shown = true;
    void import("./excel-inspection").then(
      ({ inspectionOf }) => {
        if (shown) setSession(inspectionOf(services));
      },
      // The tab then shows no number; opening it says what is wrong.
      (error: unknown) => console.error(error),
    );
    return () => {
      shown = false;
    };
  }, [checked, services]);
  return session;
}
