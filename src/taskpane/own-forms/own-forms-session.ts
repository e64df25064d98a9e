import type { FormDefinition, FormFileProblem, Result } from "../../core";
import { emptyContent, fail, OWN_FORMS, PANE, planInSteps, setOwnForms } from "../../core";
import type { readSetting, writeSetting } from "../../workbook/settings";
import type { PaneServices } from "../area";
import type { BuildChoices } from "../build/build-choices";
import type { Busy, Sentence } from "../command-runner";
import { MOST_JSON_MEGABYTES, readGivenFile } from "../given-file";
import type { saveFile } from "../hand-on/deliver";
import type { Store } from "../store";
import { openStore } from "../store";
import { acceptForms, isOurs } from "./accept-forms";

/** What the unit's own forms ask of the workbook and the browser; in tests a fake of them. */
export interface OwnFormsWorkbook {
  readonly readSetting: typeof readSetting;
  readonly writeSetting: typeof writeSetting;
  readonly readFormDefinition: (
    file: Uint8Array,
  ) => Result<FormDefinition, readonly FormFileProblem[]>;
  readonly writeFormDefinition: (form: FormDefinition) => string;
  readonly saveFile: typeof saveFile;
}

export interface OwnFormsState {
  readonly forms: readonly FormDefinition[];
  /** Why a file was refused. */
  readonly problems: readonly FormFileProblem[];
  /** The id of a refused form that is one of ours. */
  readonly taken: string | null;
}

export interface OwnFormsSession extends Store<OwnFormsState> {
  readonly open: () => Promise<void>;
  readonly load: (file: File) => Promise<void>;
  readonly build: (form: FormDefinition, choices: BuildChoices) => Promise<void>;
  readonly save: (form: FormDefinition) => void;
  readonly drop: (form: FormDefinition) => Promise<void>;
  readonly dismiss: () => void;
}

const KEEPING: Busy = { doing: (now) => OWN_FORMS[now].keeping, cancelling: "never" };

export function openOwnFormsSession(
  workbook: OwnFormsWorkbook,
  { runner, review, goTo }: Pick<PaneServices, "runner" | "review" | "goTo">,
): OwnFormsSession {
  const store = openStore<OwnFormsState>({ forms: [], problems: [], taken: null });

  function know(forms: readonly FormDefinition[]): void {
    setOwnForms(forms);
    store.change({ forms, problems: [], taken: null });
  }

  function keep(forms: readonly FormDefinition[], done: Sentence): Promise<void> {
    return runner.run(KEEPING, async () => {
      const kept = await workbook.writeSetting("forms", forms);
      if (!kept.ok) {
        runner.fail(kept.problem);
        return;
      }
      know(forms);
      runner.tell({ kind: "told", sentence: done, undo: null });
    });
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async open() {
      const kept = await workbook.readSetting("forms", acceptForms);
      if (kept.ok && kept.value !== null) know(kept.value);
    },
    async load(file) {
      const given = await readGivenFile(file, MOST_JSON_MEGABYTES);
      const read = given.ok ? workbook.readFormDefinition(given.value) : fail([given.problem]);
      if (!read.ok) {
        store.change({ problems: read.problem, taken: null });
        return;
      }
      const form = read.value;
      if (isOurs(form)) {
        store.change({ problems: [], taken: form.id });
        return;
      }
      if (runner.state().busy !== null) {
        const sentence: Sentence = (now) => PANE[now].notice.busy(file.name);
        runner.tell({ kind: "told", sentence, undo: null });
        return;
      }
      const others = store.state().forms.filter(({ id }) => id !== form.id);
      await keep([...others, form], (now) => OWN_FORMS[now].loaded(form.name));
    },
    async build(form, choices) {
      const content = emptyContent(form, new Date().getFullYear());
      goTo("check");
      await review.build((options) => planInSteps(form, content, options), choices);
    },
    save(form) {
      const file = `${form.id}.json`;
      workbook.saveFile(file, workbook.writeFormDefinition(form), "application/json");
      runner.tell({ kind: "told", sentence: (now) => OWN_FORMS[now].saved(file), undo: null });
    },
    drop: (form) =>
      keep(
        store.state().forms.filter(({ id }) => id !== form.id),
        (now) => OWN_FORMS[now].dropped(form.name),
      ),
    dismiss: () => store.change({ problems: [], taken: null }),
  };
}
