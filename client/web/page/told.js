// @ts-check
/** What a file tells besides what it shows, by the kinds of traces. */

import { listText, pageText } from "./language.js";
import { make } from "./dom.js";
import { visible } from "./names.js";

/** @typedef {import("../files/traces.js").Trace} Trace */
/** @typedef {import("./language.js").PlainKey} PlainKey */

/** What each kind of trace is called. @type {Record<import("../files/traces.js").Kind, PlainKey>} */
const LABELS = {
  place: "tracePlace",
  device: "traceDevice",
  serial: "traceSerial",
  time: "traceTime",
  person: "tracePerson",
  company: "traceCompany",
  software: "traceSoftware",
  title: "traceTitle",
  comment: "traceComment",
  identifier: "traceIdentifier",
  thumbnail: "traceThumbnail",
  changes: "traceChanges",
  history: "traceHistory",
  hidden: "traceHidden",
  attachment: "traceAttachment",
  script: "traceScript",
  path: "tracePath",
  names: "traceNames",
  route: "traceRoute",
  mark: "traceMark",
  font: "traceFont",
  other: "traceOther",
};

/** The kinds of traces in one line, to be unfolded, those first that say most. @param {"tracesTell" | "cleanLeft"} key @param {Trace[]} found */
export function told(key, found) {
  const order = Object.keys(LABELS);
  const traces = [...found].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const kinds = listText(traces.map(({ kind }) => pageText(LABELS[kind])));
  const rows = traces.flatMap(({ kind, values, more }) => [
    make("dt", { text: pageText(LABELS[kind]) }),
    ...values.map((value) => make("dd", { text: visible(value), dir: "auto" })),
    ...(more ? [make("dd", { text: `+ ${more}`, dir: "ltr" })] : []),
  ]);
  return make("details", {}, make("summary", { text: pageText(key, { kinds }) }), make("dl", {}, ...rows));
}
