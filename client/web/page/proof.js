// @ts-check
/** Below the conversation: who reads, with the keys they sign with, and the proof of report. */

import { pageText } from "./language.js";
import { button, byId, make, nameOf, put } from "./dom.js";

/** @typedef {import("../workers/crypto-worker.js").DeskView["readers"]} Readers */
/** @typedef {{prove: (text: string) => Promise<Uint8Array>, keyWords: (key: string) => Promise<string>}} Go */

/** What a browser saves it as: a name that says nothing. */
const FILE_NAME = "data.json";

/** Who reads; filled by {@link fillReaders}. */
export function readersPart() {
  return make(
    "details",
    { id: "who" },
    make("summary", { text: pageText("whoTitle") }),
    make("p", { text: pageText("whoLead") }),
    make("dl", { id: "readers" }),
  );
}

/** @param {Readers} readers @param {Go} go */
export function fillReaders(readers, go) {
  byId("readers").replaceChildren(
    ...readers.flatMap((reader) => {
      const words = make("dd", { lang: "en", dir: "ltr", translate: "no" });
      void go.keyWords(reader.signing).then((text) => put(words, text));
      return [make("dt", { text: nameOf(reader), dir: "auto" }), words];
    }),
  );
}

/** The proof of report: what it means to have it, the text that was sent, and a button. @param {Go} go */
export function proofPart(go) {
  const text = make("textarea", {
    id: "proof-text",
    rows: "4",
    dir: "auto",
    spellcheck: "false",
    autocomplete: "off",
    writingsuggestions: "false",
    "aria-describedby": "proof-hint",
  });
  const outcome = make("p", { id: "proof-outcome", role: "status", hidden: true });
  const save = async () => {
    put(outcome, "");
    try {
      handOver(await go.prove(text.value));
      put(outcome, pageText("proofSaved"));
    } catch (refused) {
      const nothing = refused instanceof Error && refused.message === "receipt";
      put(outcome, pageText(!nothing ? "proofFailed" : text.value ? "proofOther" : "proofNothing"));
    }
  };
  return make(
    "details",
    { id: "proof" },
    make("summary", { text: pageText("proofTitle") }),
    make("p", { text: pageText("proofLead") }),
    make("p", {}, make("strong", { text: pageText("proofWarning") })),
    make(
      "div",
      { class: "field" },
      make("label", { for: "proof-text", text: pageText("proofText") }),
      make("p", { class: "hint", id: "proof-hint", text: pageText("proofTextHint") }),
      text,
    ),
    make(
      "div",
      { class: "actions" },
      button("proof-save", pageText("proofSave"), () => void save()),
    ),
    outcome,
  );
}

/** Has the browser save a file. Its address goes with the page. @param {Uint8Array} bytes */
function handOver(bytes) {
  const address = URL.createObjectURL(
    new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (bytes)], { type: "application/json" }),
  );
  make("a", { href: address, download: FILE_NAME }).click();
}
