import { NAMESPACE } from "../functions/functions";
import { metadataFor } from "../functions/metadata";
import { Breath } from "../ground/breath";
import { createBook } from "../workbook/book/book";
import type { Book } from "../workbook/book/model";
import { registerCustomFunctions } from "../workbook/host/customFunctions";
import type { ShownDialog } from "../workbook/host/dialogs";
import { createHost, type Host } from "../workbook/host/host";
import { installClient, type ClientWindow, type InstalledClient } from "../workbook/host/office";
import type { Language } from "../workbook/book/display";
import { savedExtension } from "../workbook/files/origins";
import { openWorkbook, savedWorkbook, type FileWarning, type Refused } from "./workbookFile";

export type Theme = "light" | "dark" | "contrast";
/** What the page tells the person above the sheet. */
export type Message =
  | { readonly kind: "problem"; readonly problem: Refused }
  | { readonly kind: "unsaved" }
  | { readonly kind: "offered" }
  | { readonly kind: "warnings"; readonly warnings: readonly FileWarning[] }
  | {
      readonly kind: "refused";
      readonly reason: "protected" | "validation" | "sheetName" | "structure" | "lastSheet";
      readonly text?: string | undefined;
    };

const OFFICE_THEMES = {
  light: {
    bodyBackgroundColor: "#FFFFFF",
    bodyForegroundColor: "#242424",
    controlBackgroundColor: "#FFFFFF",
    controlForegroundColor: "#242424",
    isDarkTheme: false,
  },
  dark: {
    bodyBackgroundColor: "#1F1F1F",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#292929",
    controlForegroundColor: "#FFFFFF",
    isDarkTheme: true,
  },
  contrast: {
    bodyBackgroundColor: "#000000",
    bodyForegroundColor: "#FFFFFF",
    controlBackgroundColor: "#000000",
    controlForegroundColor: "#FFFF00",
    isDarkTheme: true,
  },
} as const;

/** What lies on the desk: the open workbook, the Excel that answers the pane about it, and how the page looks. */
export class Desk {
  book: Book = createBook();
  fileName: string | undefined;
  language: Language = "fr";
  theme: Theme = "light";
  message: Message | undefined;
  busy = false;
  isSaving = false;
  /** A page that the add-in shows before all else. */
  dialog: ShownDialog | undefined;
  /** Counts the times that the pane must start afresh: another workbook. */
  paneStart = 0;
  /** Counts changes, for those who watch. */
  version = 0;
  host: Host = this.newHost();
  /** A workbook that the pane asks to open beside this one; `file` is absent for an empty one. */
  private offered: { readonly file: Uint8Array | undefined } | undefined;
  private client: InstalledClient | undefined;

  constructor() {
    this.book.language = this.language;
  }

  private readonly watchers = new Set<() => void>();

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Opens a file in place of the workbook, which stays when the file cannot be read. */
  async open(bytes: Uint8Array, fileName: string): Promise<void> {
    this.change(() => (this.busy = true));
    const opened = await openWorkbook(bytes, fileName);
    this.change(() => {
      this.busy = false;
      this.message = undefined;
      if (opened.ok) {
        this.show(opened.book, fileName);
        if (opened.warnings.length > 0) this.message = { kind: "warnings", warnings: opened.warnings };
      } else this.message = { kind: "problem", problem: opened };
    });
  }

  /** What another tab offers is its own: it is taken once. */
  takeOffered(): { readonly file: Uint8Array | undefined } | undefined {
    const { offered } = this;
    this.change(() => {
      this.offered = undefined;
      if (this.message?.kind === "offered") this.message = undefined;
    });
    return offered;
  }

  private show(book: Book, fileName: string): void {
    this.book = book;
    book.language = this.language;
    this.fileName = fileName;
    this.restartPane();
  }

  /** The workbook as a file; undefined when it could not be made, which the page then says. */
  async saved(): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string } | undefined> {
    const name = (this.fileName ?? "").replace(/\.[a-z]{3,4}$/i, "") || "Classeur1";
    this.change(() => (this.isSaving = true));
    try {
      const extension = savedExtension(this.book);
      return { bytes: await savedWorkbook(this.book), name: `${name}.${extension}` };
    } catch (error) {
      console.error(error);
      this.say({ kind: "unsaved" });
      return undefined;
    } finally {
      this.change(() => (this.isSaving = false));
    }
  }

  /** The pane follows without starting afresh: nothing that was done in it is lost. */
  setLanguage(language: Language): void {
    this.change(() => {
      this.language = language;
      this.host.language = language;
      this.book.language = language;
      this.client?.show(this.looks());
    });
  }

  setTheme(theme: Theme): void {
    this.change(() => {
      this.theme = theme;
      this.client?.show(this.looks());
    });
  }

  say(message: Message | undefined): void {
    this.change(() => (this.message = message));
  }

  /** Joins the pane's window, in which Microsoft's client has just been loaded, to the workbook. */
  join(window: ClientWindow): void {
    this.client?.close();
    const client = installClient(window, this.host, {
      ...this.looks(),
      onDialog: (dialog) => this.change(() => (this.dialog = dialog)),
      onFunctions: () =>
        registerCustomFunctions(this.book, NAMESPACE, metadataFor(this.language), client.customFunctions),
    });
    this.client = client;
  }

  /** Joins the window of the page in the dialog to the pane. */
  joinDialog(window: ClientWindow): void {
    this.dialog?.join(window);
  }

  /** Runs what the add-in has associated with a button or a menu item, once the pane is there. */
  async runAction(id: string): Promise<void> {
    if (this.client?.actions.has(id)) await this.client.runAction(id);
  }

  private looks() {
    return { language: this.language === "fr" ? "fr-FR" : "en-US", theme: OFFICE_THEMES[this.theme] };
  }

  private restartPane(): void {
    this.dialog = undefined;
    this.client?.close();
    this.client = undefined;
    this.host = this.newHost();
    this.paneStart++;
  }

  private newHost(): Host {
    return createHost(this.book, {
      language: this.language,
      fileName: this.fileName,
      onNewWorkbook: (file) =>
        this.change(() => {
          this.offered = { file };
          this.message = { kind: "offered" };
        }),
      pace: new Breath(),
    });
  }

  private change(run: () => void): void {
    run();
    this.version++;
    for (const watcher of this.watchers) watcher();
  }
}
