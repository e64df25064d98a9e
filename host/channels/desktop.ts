/** What the library needs of the program around it before it can start, apart from batches. */
export interface DesktopPort {
  /** Settings of the document by key, each value a JSON text; read at once when the library asks. */
  readSettings(): Readonly<Record<string, string>>;
  writeSettings(values: Readonly<Record<string, string>>): void;
  /** The library listens to ribbon buttons from now on. */
  ribbonReady(press: (command: RibbonCommand) => void): void;
  /** `event.completed()` of a ribbon command. */
  commandCompleted(commandId: string): void;
  /** A message of the native bridge, library to host. */
  send(text: string): void;
  /** The open workbook as the bytes of a file: what `getFileAsync` hands over in slices. */
  documentCopy(): Promise<Uint8Array>;
  /** Messages of the native bridge, host to library. */
  receive(listener: (text: string) => void): void;
}

export interface RibbonCommand {
  readonly commandId: string;
  readonly functionName: string;
  readonly event: string;
}

/** What a host declares; versions as texts, since 1.20 as a number would be 1.2. */
const REQUIREMENT_SETS = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RibbonApi: "1.2",
  AddInCommands: "1.1",
  CustomFunctions: "1.9",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
};

/** 1 shared runtime + 2 custom functions. */
const HOST_FLAGS = 3;
const LOCALE = "zh-CN";
const INSTANCE = "00000000-0000-4000-8000-000000000000";
const RIBBON_EVENT = 39;
const EXECUTE_COMMAND_COMPLETED = 94;
const GET_DOCUMENT_COPY = 77;
const GET_DOCUMENT_COPY_CHUNK = 80;
const RELEASE_DOCUMENT_COPY = 81;
const COMPRESSED = 5;
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
const UNSUPPORTED = 5000;

type Callback = (answer: SafeArray) => void;

interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

/**
 * Defines `window.external` and the native bridge, through which the library starts as in Excel on Windows.
 * Has to run before office.js is evaluated.
 */
export function installDesktopChannel(window: object, port: DesktopPort): void {
  const target = window as {
    external?: object;
    _richApiNativeBridge?: {
      sendMessageToHost(text: string): void;
      onMessageFromHost?: (text: string) => void;
    };
  };
  const bridge: NonNullable<typeof target._richApiNativeBridge> = {
    sendMessageToHost: (text) => port.send(text),
  };
  port.receive((text) => bridge.onMessageFromHost?.(text));
  target._richApiNativeBridge = bridge;
  const copies = new DocumentCopies(port);
  const external = {
    GetHostInfo: () => `Excel|Win32|16.01|${LOCALE}|${INSTANCE}|||${HOST_FLAGS}`,
    GetContext: () => context(port),
    Execute: (id: number, params: unknown, callback: Callback) => {
      switch (id) {
        case GET_DOCUMENT_COPY:
        case GET_DOCUMENT_COPY_CHUNK:
        case RELEASE_DOCUMENT_COPY:
          void copies.execute(id, listOf(params)).then((answer) => callback(safeArray(answer)));
          return;
        case EXECUTE_COMMAND_COMPLETED:
          port.commandCompleted(String(listOf(params)[0]));
      }
      later(() => callback(safeArray([SUCCESS])));
    },
    RegisterEvent: (
      id: number,
      _target: string,
      handler: (...args: unknown[]) => void,
      callback: Callback,
    ) => {
      later(() => {
        callback(safeArray([0]));
        if (id !== RIBBON_EVENT) return;
        port.ribbonReady(({ commandId, functionName, event }) => {
          handler(id, safeArray([commandId, functionName, event]));
        });
      });
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => {
      later(() => callback(safeArray([0])));
    },
    MessageParent: () => undefined,
  };
  if (target.external === undefined) target.external = external;
  else Object.assign(target.external, external);
}

/** Copies of the document that the library has open, by handle; Excel keeps two at most. */
class DocumentCopies {
  private readonly port: DesktopPort;
  private readonly open = new Map<number, Uint8Array>();
  private nextHandle = 1;

  constructor(port: DesktopPort) {
    this.port = port;
  }

  async execute(
    id: number,
    [first, offset, size]: readonly unknown[],
  ): Promise<readonly unknown[]> {
    if (id === GET_DOCUMENT_COPY) return this.make(Number(first));
    const bytes = this.open.get(Number(first));
    if (bytes === undefined) return [INTERNAL_ERROR];
    if (id === RELEASE_DOCUMENT_COPY) {
      this.open.delete(Number(first));
      return [SUCCESS];
    }
    const slice = bytes.subarray(Number(offset), Number(offset) + Number(size));
    return [SUCCESS, safeArray([...slice]), slice.length];
  }

  private async make(fileType: number): Promise<readonly unknown[]> {
    if (fileType !== COMPRESSED) return [UNSUPPORTED];
    if (this.open.size >= 2) return [INTERNAL_ERROR];
    const bytes = await this.port.documentCopy();
    const handle = this.nextHandle++;
    this.open.set(handle, bytes);
    return [SUCCESS, handle, bytes.length];
  }
}

function context(port: DesktopPort): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => INSTANCE,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => LOCALE,
    GetAppDataLocale: () => LOCALE,
    GetDocUrl: () => "",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => INSTANCE,
    GetInstanceId: () => INSTANCE,
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
    GetHostFullVersion: () => "16.0.14332.20011",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0x00_00_00,
        primaryBackgroundColor: 0xff_ff_ff,
        secondaryFontColor: 0x33_33_33,
        secondaryBackgroundColor: 0xf3_f2_f1,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(port.readSettings())) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: unknown, values: unknown) => {
        const texts = listOf(values);
        port.writeSettings(
          Object.fromEntries(listOf(keys).map((key, index) => [String(key), String(texts[index])])),
        );
      },
    }),
  };
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (
    typeof value === "object" &&
    value !== null &&
    "toArray" in value &&
    typeof value.toArray === "function"
  ) {
    return (value as SafeArray).toArray();
  }
  return [];
}

function later(work: () => void): void {
  setTimeout(work, 0);
}
