import { wire, type WireObject, type WireType } from "../protocol/wire-type";

/** What the add-in asked of the program around the workbook: the pane, the ribbon, the start-up. */
export interface AddInState {
  paneVisibility: "Visible" | "Background";
  startState: string;
  /** Buttons and tabs of the ribbon that the add-in enabled or disabled, by id. */
  readonly ribbon: Map<string, boolean>;
}

/** The add-in's own services, apart from custom functions, by the name that the wire gives them. */
export function addInService(name: string, state: AddInState): WireObject | null {
  switch (name) {
    case "Microsoft.InternalService.AddinInternalService":
      return wire(internalType, state);
    case "Microsoft.AppRuntime.AppRuntimeService":
      return wire(runtimeServiceType, state);
    case "Microsoft.AppRuntime.AppRuntimePersistenceService":
      return wire(persistenceType, state);
    case "Microsoft.DynamicRibbon.DynamicRibbon":
      return wire(ribbonType, state);
    default:
      return null;
  }
}

const internalType: WireType<AddInState> = {
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};

const runtimeServiceType: WireType<AddInState> = {
  name: "AppRuntimeService",
  methods: {
    SetAppRuntimeState: (state, wanted) => {
      state.paneVisibility = wanted === "Visible" ? "Visible" : "Background";
      return null;
    },
    GetAppRuntimeState: (state) => state.paneVisibility,
  },
};

const persistenceType: WireType<AddInState> = {
  name: "AppRuntimePersistenceService",
  methods: {
    SetAppRuntimeStartState: (state, wanted) => {
      state.startState = String(wanted);
      return null;
    },
    GetAppRuntimeStartState: (state) => state.startState,
  },
};

const ribbonType: WireType<AddInState> = {
  name: "DynamicRibbon",
  methods: {
    GetTab: (state, id) => wire(controlType, { state, id: String(id) }),
    GetButton: (state, id) => wire(controlType, { state, id: String(id) }),
  },
};

interface Control {
  readonly state: AddInState;
  readonly id: string;
}

const controlType: WireType<Control> = {
  name: "RibbonControl",
  scalars: {
    Id: { get: ({ id }) => id },
    Enabled: {
      get: ({ state, id }) => state.ribbon.get(id) ?? true,
      set: ({ state, id }, value) => {
        state.ribbon.set(id, value === true);
      },
    },
    Visible: {
      get: () => true,
      set: () => undefined,
    },
  },
  methods: { GetButton: ({ state }, id) => wire(controlType, { state, id: String(id) }) },
};
