import type { CustomFunction } from "./customFunctions";
import { dialogsOf, type ShownDialog } from "./dialogs";
import type { Host } from "./host";
import { isSetSupported } from "./protocol/requirements";

export interface OfficeOptions {
  /** "fr-FR", "en-US": language of menus and of the add-in. */
  readonly language?: string;
  readonly theme?: {
    readonly bodyBackgroundColor: string;
    readonly bodyForegroundColor: string;
    readonly controlBackgroundColor: string;
    readonly controlForegroundColor: string;
    readonly isDarkTheme?: boolean;
  };
  /** Highest ExcelApi requirement set ("1.14" is Excel 2021). */
  readonly apiLevel?: string;
  /** Called when the add-in asks to show or hide its pane, or to change its ribbon. */
  readonly onShowPane?: (shown: boolean) => void;
  readonly onRibbonUpdate?: (update: unknown) => void;
  /** Called with the dialog that the add-in shows, and with nothing when it is gone. Absent: dialogs cannot be shown. */
  readonly onDialog?: (dialog: ShownDialog | undefined) => void;
  /** Called once, after the add-in has associated its custom functions. */
  readonly onFunctions?: () => void;
}

type Association = (event: { completed: () => void; source: { id: string } }) => void;
/** What the client leaves on its window, as far as it is touched here. */
export interface ClientWindow {
  Office: Record<string, unknown>;
  OSF: Record<string, unknown>;
  CustomFunctions: CustomFunctionsApi;
  /** Absent where there is no page. */
  dispatchEvent?(event: Event): boolean;
  OfficeExtension: {
    HostBridge: { init(bridge: Bridge): void };
    config: { extendedErrorLogging: boolean };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}
/** What an add-in's functions use of Excel. */
export interface CustomFunctionsApi {
  associate(id: string, run: CustomFunction): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: Readonly<
    Record<
      | "invalidValue"
      | "notAvailable"
      | "divisionByZero"
      | "invalidNumber"
      | "nullReference"
      | "invalidName"
      | "invalidReference",
      string
    >
  >;
}
interface Bridge {
  sendMessageToHost(text: string): void;
  /** Reads texts with the window's `JSON`. */
  onMessageFromHost?: (message: string | object) => void;
}

export interface InstalledClient {
  /** Runs what the add-in has associated with a ribbon button or a shortcut; resolves when it calls `event.completed()`. */
  runAction(id: string): Promise<void>;
  readonly actions: ReadonlyMap<string, Association>;
  /** What the add-in has associated with the ids of its custom functions. */
  readonly customFunctions: ReadonlyMap<string, CustomFunction>;
  /** Shows another language or look to the add-in that runs, as if one came back to it from Excel's own choices. */
  show(options: Pick<OfficeOptions, "language" | "theme">): void;
  close(): void;
}

const LIGHT = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
};

/**
 * Joins Microsoft's client, already evaluated in `window`, to a host: the bridge, and the parts of `Office` that Excel's own loader makes
 * (`onReady`, `context`, actions, ribbon, pane).
 */
export function installClient(window: ClientWindow, host: Host, options: OfficeOptions = {}): InstalledClient {
  const bridge: Bridge = {
    sendMessageToHost: (text) => void host.receive(text).then((answer) => bridge.onMessageFromHost?.(answer)),
  };
  window.OSF["_OfficeAppFactory"] = {
    getContext: () => context,
    getHostInfo: () => ({ hostType: "excel", hostPlatform: "web", isDialog: false }),
  };
  const context = { ...contextOf(options), document: { settings: documentSettings(host) } };
  const actions = new Map<string, Association>();
  const customFunctions = new Map<string, CustomFunction>();
  window.CustomFunctions.associate = (id, run) => {
    if (customFunctions.size === 0) queueMicrotask(() => options.onFunctions?.());
    customFunctions.set(id, run);
  };
  Object.assign(window.Office, loaderParts(options, actions));
  window.OfficeExtension.config.extendedErrorLogging = true;
  // An older Excel answers ApiNotFound to what it does not know; the client knows the level of each member and says so in its place.
  window.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  window.OfficeExtension.HostBridge.init(bridge);
  const stop = host.onEvent((event) => bridge.onMessageFromHost?.(event));
  const show: InstalledClient["show"] = ({ language, theme }) => {
    Object.assign(context, language && languagesOf(language), theme && { officeTheme: theme });
    window.dispatchEvent?.(new Event("focus"));
  };
  return { actions, customFunctions, show, close: stop, runAction: (id) => runAction(actions, id) };
}

type SettingsCallback = (result: { readonly status: "succeeded" }) => void;

/** Office.Settings: a copy in memory until it is saved into the workbook, where `workbook.settings` finds it too. */
function documentSettings(host: Host): object {
  let all = { ...host.settings };
  const done = async (options?: SettingsCallback | object, callback?: SettingsCallback): Promise<void> =>
    (typeof options === "function" ? (options as SettingsCallback) : callback)?.({ status: "succeeded" });
  return {
    get: (name: string) => all[name] ?? null,
    set: (name: string, value: unknown) => void (all = { ...all, [name]: value }),
    remove: (name: string) => void (all = Object.fromEntries(Object.entries(all).filter(([key]) => key !== name))),
    saveAsync: (options?: SettingsCallback | object, callback?: SettingsCallback) => {
      host.settings = all;
      return done(options, callback);
    },
    refreshAsync: (callback?: SettingsCallback) => {
      all = { ...host.settings };
      return done(callback);
    },
  };
}

const languagesOf = (language: string): object => ({ displayLanguage: language, contentLanguage: language });

function contextOf({ language = "fr-FR", theme = LIGHT, apiLevel = "1.20", onDialog }: OfficeOptions): object {
  return {
    ...(onDialog && { ui: dialogsOf(onDialog) }),
    ...languagesOf(language),
    officeTheme: theme,
    host: "Excel",
    platform: "OfficeOnline",
    diagnostics: { host: "Excel", platform: "OfficeOnline", version: "16.0.0.0" },
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        name === "DialogApi" ? onDialog !== undefined : isSetSupported(apiLevel, name, version),
    },
  };
}

function loaderParts(options: OfficeOptions, actions: Map<string, Association>): Record<string, unknown> {
  const info = { host: "Excel", platform: "OfficeOnline" };
  let startup = "none";
  let shown = true;
  const visibility = new Set<(message: { visibilityMode: string }) => void>();
  const show = async (wanted: boolean): Promise<void> => {
    options.onShowPane?.(wanted);
    if (shown !== wanted)
      visibility.forEach((listener) => listener({ visibilityMode: wanted ? "Taskpane" : "Hidden" }));
    shown = wanted;
  };
  return {
    HostType: {
      Excel: "Excel",
      Word: "Word",
      PowerPoint: "PowerPoint",
      Outlook: "Outlook",
      OneNote: "OneNote",
      Project: "Project",
      Access: "Access",
    },
    PlatformType: {
      PC: "PC",
      OfficeOnline: "OfficeOnline",
      Mac: "Mac",
      iOS: "iOS",
      Android: "Android",
      Universal: "Universal",
    },
    onReady: async (callback?: (ready: typeof info) => unknown) => {
      await callback?.(info);
      return info;
    },
    actions: { associate: (id: string, action: Association) => void actions.set(id, action) },
    ribbon: {
      requestUpdate: async (update: unknown) => options.onRibbonUpdate?.(update),
      requestCreateControls: () => Promise.reject(new Error("The practice Excel makes no contextual tab.")),
    },
    addin: {
      showAsTaskpane: () => show(true),
      hide: () => show(false),
      onVisibilityModeChanged: async (listener: (message: { visibilityMode: string }) => void) => {
        visibility.add(listener);
        return async () => void visibility.delete(listener);
      },
      setStartupBehavior: async (behavior: string) => void (startup = behavior),
      getStartupBehavior: async () => startup,
    },
  };
}

function runAction(actions: ReadonlyMap<string, Association>, id: string): Promise<void> {
  const action = actions.get(id);
  if (!action) return Promise.reject(new Error(`No action is associated with "${id}".`));
  return new Promise((resolve) => action({ completed: resolve, source: { id } }));
}
