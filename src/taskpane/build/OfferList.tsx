import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { FormContent, Language, YearOffer } from "../../core";
import { CARRY } from "../../core";
import { offerKey } from "./carry-session";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", paddingBlock: "4px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  context: {
    paddingInlineStart: "32px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** Every year that a new year may change, one by one; nothing changes unless it is ticked. */
export function OfferList(props: {
  readonly language: Language;
  readonly content: FormContent;
  readonly offers: readonly YearOffer[];
  readonly taken: ReadonlySet<string>;
  readonly onTake: (offers: readonly YearOffer[], taken: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { language, content, offers, taken } = props;
  const words = CARRY[language];
  const likely = offers.filter((offer) => offer.likely);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.offers(offers.length)}</legend>
      <p className={styles.text}>{words.offersHint}</p>
      <div className={styles.actions}>
        {likely.length > 0 && (
          <Button size="small" onClick={() => props.onTake(likely, true)}>
            {words.takeLikely(likely.length)}
          </Button>
        )}
        {taken.size > 0 && (
          <Button size="small" onClick={() => props.onTake(offers, false)}>
            {words.takeNone}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {offers.map((offer) => {
          const place = placeOf(offer, content, words.indicatorName);
          return (
            <li key={offerKey(offer)}>
              <Checkbox
                label={
                  offer.before === ""
                    ? words.offerNew(place, offer.after)
                    : words.offer(place, offer.before, offer.after)
                }
                checked={taken.has(offerKey(offer))}
                onChange={(_event, { checked }) => props.onTake([offer], checked === true)}
              />
              {offer.place.kind !== "amount" && offer.context !== offer.before && (
                <div className={styles.context}>
                  …{offer.context}…{offer.likely ? ` · ${words.likely}` : ""}
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function placeOf(
  { place }: YearOffer,
  content: FormContent,
  named: (name: string) => string,
): string {
  switch (place.kind) {
    case "fact":
    case "amount":
      return place.key;
    case "indicator":
      return named(content.indicators[place.row]?.name ?? "");
  }
}
