import { type AtlasMessage, fromHost, type HostMessage, readMessage, writeMessage } from "../protocol.ts";
import { attributeNames, frameAddress, isLive, viewOf } from "./attributes.ts";
import { frameAllow, frameSandbox } from "./frame.ts";
import { type HostLine, listen, originOf, say } from "./lines.ts";

const sheetText = `
:host{display:block;position:relative;height:30rem}
:host([hidden]){display:none!important}
:host([height]),:host([fit=height]){height:auto}
iframe{display:block;box-sizing:border-box;width:100%;max-width:100%;height:100%;min-height:15rem;border:0}`;

/** The address of the folder in which the script lies; set when it begins. */
let home = "";
export const setHome = (address: string): void => {
  home = address;
};

/** Name of the frame for who hears it, where the page gives none: the title of the atlas, put in at build. */
declare const ATLAS_TITLE: string;

/** Pixels or a share, as the attributes `width` and `height` of an iframe; empty for what is neither. */
const sizeOf = (text: string | null): string =>
  text === null || !/^\d+(?:\.\d+)?(?:px|%)?$/.test(text) ? "" : /\d$/.test(text) ? `${text}px` : text;

/** A question to the page in the frame that is not answered yet. */
interface Question {
  readonly message: HostMessage;
  readonly resolve: (view: string) => void;
  readonly reject: (error: Error) => void;
}

/** A page that is written on a server has no elements: the module can be imported there all the same. */
const Base = typeof HTMLElement === "undefined" ? (class {} as typeof HTMLElement) : HTMLElement;

/** The element `<wb-atlas>`: an atlas in a frame, described by attributes, driven by methods, heard by events. */
export class WbAtlasElement extends Base {
  static readonly observedAttributes = attributeNames;

  #frame: HTMLIFrameElement | null = null;
  #line: HostLine | null = null;
  #stop = (): void => undefined;
  #ready = false;
  /** A page has said that it is there: a picture that waits, or an atlas that is not ready yet. */
  #here = false;
  /** Height that the atlas has told, CSS pixels. */
  #told = 0;
  #questions = new Map<number, Question>();
  #number = 0;
  #changed: Set<string> | null = null;

  connectedCallback(): void {
    // Properties that were set before the script came hide those of the class.
    for (const name of attributeNames) {
      const own = Object.getOwnPropertyDescriptor(this, name);
      if (own === undefined) continue;
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, own.value);
    }
    if (this.shadowRoot === null) {
      const sheet = new CSSStyleSheet();
      // A sheet made by script: the policy of the page may forbid style elements.
      sheet.replaceSync(sheetText);
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet];
    }
    this.#build();
  }

  disconnectedCallback(): void {
    this.#clear();
    this.#refuse("The atlas was taken out of the page.");
  }

  /** Tells all who wait that there is no answer. */
  #refuse(why: string): void {
    for (const { reject } of this.#questions.values()) reject(new Error(why));
    this.#questions.clear();
  }

  attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    if (before === value || this.#frame === null) return;
    if (this.#changed === null) {
      this.#changed = new Set();
      // Several attributes set one after the other are one change.
      queueMicrotask(() => this.#apply());
    }
    this.#changed.add(name);
  }

  /** Shows a view, given as the query of its address or as the whole address; answered with the view that is shown then. */
  setView(view: string): Promise<string> {
    const query = String(view)
      .replace(/^[^?#]*\?/, "")
      .replace(/#.*$/, "");
    return this.#ask((id) => ({ type: "setView", id, view: query }));
  }

  /** The view that is shown now. */
  getView(): Promise<string> {
    return this.#ask((id) => ({ type: "getView", id }));
  }

  #ask(write: (id: number) => HostMessage): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#line === null) {
        reject(new Error("The atlas is not in a page."));
        return;
      }
      if (this.#read("interaction") === "picture") {
        reject(new Error("This atlas is only a picture (interaction=picture)."));
        return;
      }
      this.#number += 1;
      const message = write(this.#number);
      // What the atlas would not take for a message it would never answer.
      if (readMessage(fromHost, writeMessage(message)) === null) {
        reject(new Error("This is no view: it is too long."));
        return;
      }
      this.#questions.set(this.#number, { message, resolve, reject });
      if (this.#ready) say(this.#line, message);
      else if (this.#questions.size === 1) this.#wake();
    });
  }

  /**
   * Lets a picture begin its atlas, which then asks for itself what there is to answer: by a question that changes nothing
   * and whose answer nobody waits for.
   */
  #wake(): void {
    if (this.#here && this.#line !== null) say(this.#line, { type: "getView", id: 0 });
  }

  #read = (name: string): string | null => this.getAttribute(name);

  /** Puts a frame at the address that the attributes describe. A new one, since a frame led elsewhere is a step in the page's history. */
  #build(): void {
    this.#clear();
    const frame = document.createElement("iframe");
    frame.allow = frameAllow;
    frame.loading = this.#read("loading") === "eager" ? "eager" : "lazy";
    frame.referrerPolicy = "no-referrer";
    frame.setAttribute("sandbox", this.#read("sandbox") ?? frameSandbox);
    frame.src = frameAddress(this.#read, home);
    this.#frame = frame;
    this.#style();
    const line: HostLine = {
      frame,
      origin: () => originOf(frame.src, frame.getAttribute("sandbox")),
      hear: (message) => this.#hear(message),
    };
    this.#line = line;
    this.#stop = listen(line);
    this.shadowRoot?.replaceChildren(frame);
  }

  #clear(): void {
    this.#stop();
    this.#frame?.remove();
    this.#frame = null;
    this.#line = null;
    this.#ready = false;
    this.#here = false;
    this.#told = 0;
  }

  /** Size and name of the frame. */
  #style(): void {
    const frame = this.#frame;
    if (frame === null) return;
    frame.title = this.#read("label") ?? ATLAS_TITLE;
    frame.style.width = sizeOf(this.#read("width"));
    frame.style.height =
      this.#told > 0 && this.#read("fit") === "height" ? `${this.#told}px` : sizeOf(this.#read("height"));
  }

  #apply(): void {
    const names = [...(this.#changed ?? [])];
    this.#changed = null;
    if (this.#frame === null) return;
    const styles = ["width", "height", "label"];
    this.#style();
    const others = names.filter((name) => !styles.includes(name));
    if (others.length === 0) return;
    if (this.#ready && others.every((name) => isLive(name, this.#read(name)))) {
      // Nobody waits for the answer: the event tells what is shown.
      this.setView(viewOf(this.#read)).catch(() => undefined);
    } else this.#build();
  }

  #hear(message: AtlasMessage): void {
    const tell = (type: string, detail: object): void => {
      this.dispatchEvent(new CustomEvent(type, { detail }));
    };
    switch (message.type) {
      case "ready": {
        if (this.#ready) return;
        this.#ready = true;
        const { edition, view } = message;
        tell("ready", { edition, view });
        // What was asked before it stood, or of the page that stood there before.
        for (const question of this.#questions.values()) if (this.#line !== null) say(this.#line, question.message);
        return;
      }
      case "here": {
        // First, or anew: the page in the frame has been loaded again, or the atlas stands in the place of its picture.
        const begins = !this.#here || this.#ready;
        this.#ready = false;
        this.#here = true;
        if (begins && this.#questions.size > 0) this.#wake();
        return;
      }
      case "viewchange":
        tell("viewchange", { view: message.view });
        return;
      case "select":
        tell("select", { target: message.target });
        return;
      case "error":
        tell("error", { code: message.code, detail: message.detail });
        if (message.code === "failed" && !this.#ready) this.#refuse(message.detail);
        return;
      case "height":
        this.#told = message.height;
        this.#style();
        return;
      case "view":
        this.#questions.get(message.id)?.resolve(message.view);
        this.#questions.delete(message.id);
    }
  }
}

for (const name of attributeNames) {
  // Of `lang` every element has one that does the same.
  if (name === "lang") continue;
  Object.defineProperty(WbAtlasElement.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: WbAtlasElement): string | null {
      return this.getAttribute(name);
    },
    set(this: WbAtlasElement, value: unknown) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    },
  });
}
