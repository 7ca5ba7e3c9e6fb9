// @ts-check
/** People in a file: what was found, what its source decides for each column or kind of passage, and the copies that leave, to be looked through. It decides nothing by itself. */

import { listText, pageText, sizeText } from "./language.js";
import { make } from "./dom.js";
import { visible } from "./names.js";
import { proposedInText } from "../people/proposed.js";

/** @typedef {import("../people/columns.js").Table} Table */
/** @typedef {import("../people/texts.js").Text} Text */
/** @typedef {import("../people/columns.js").Column} Column */
/** @typedef {import("../people/plan.js").TablePlan} TablePlan */
/** @typedef {import("../people/plan.js").Action} Action */
/** @typedef {import("../people/kinds.js").Kind} Kind */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** @typedef {import("../people/people.js").Part} Part */
/** @typedef {import("../people/texts.js").TextPlan} TextPlan */
/** What is decided about a part of a file; `out`: it is left out. @typedef {{out: boolean, plan: TablePlan | TextPlan}} Decision */
/** A copy of a part, by its place in the file, and the plan it was made by. @typedef {import("../people/people.js").Made & {at: number, plan: TablePlan | TextPlan}} Copied */
/** The copies of a file, what they were decided by, and the number of the codename of their pseudonyms. @typedef {{copies: Copied[], decisions: Decision[], codename: number}} Redacted */
/** @typedef {(words: string) => Promise<{count: number, places: import("../people/people.js").Place[]}>} Find */

/** What each kind is called. @type {Record<Kind, PlainKey>} */
export const PEOPLE = {
  name: "personName",
  mail: "personMail",
  phone: "personPhone",
  address: "personAddress",
  internet: "personInternet",
  account: "personAccount",
  card: "personCard",
  identity: "personIdentity",
  birth: "personBirth",
  date: "traceTime",
  place: "tracePlace",
  plate: "personPlate",
  religion: "personReligion",
  origin: "personOrigin",
  nationality: "personNationality",
  health: "personHealth",
  union: "personUnion",
  party: "personParty",
  sex: "personSex",
};
/** @type {Record<Action, PlainKey>} */
const ACTIONS = {
  keep: "actKeep",
  pseudonym: "actPseudonym",
  coarsen: "actCoarsen",
  blacken: "actBlacken",
  inside: "actInside",
  drop: "actDrop",
};
/** How many rows may be kept. */
const ROWS = [10, 100, 1_000];
const COUNTS = "counts";
/** What can be done with passages of a text. @type {Action[]} */
const IN_TEXT = ["keep", "pseudonym", "coarsen", "blacken"];
/** Text whose first letter is of a script written from right to left. */
const RIGHT_TO_LEFT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** Letters of a copy shown at once. */
const SHOWN = 4_000;

/** What is proposed: to be changed by its source before anything is made. What was hidden is left out. @param {Part[]} parts @returns {Decision[]} */
export const proposedFor = (parts) => parts.map(({ hidden, table }) => ({ out: hidden, plan: proposedPlan(table) }));

/** @param {Table | null} table @returns {TablePlan | TextPlan} */
const proposedPlan = (table) =>
  table
    ? { headed: table.headed, actions: table.columns.map(({ proposed }) => proposed), rows: null, counts: false }
    : { kinds: {}, words: [], kept: [] };

/** Whether copies need the key of a codename. @param {Decision[]} decisions */
export const usePseudonyms = (decisions) =>
  decisions.some(({ out, plan }) => {
    if (out) return false;
    if (!("actions" in plan)) return true; // what a text has of persons further on is not known
    return !plan.counts && plan.actions.some((action) => action === "pseudonym" || action === "inside");
  });

/** The kinds of persons' details in parts, as the page says them. @param {(Table | import("../people/texts.js").Seen | null)[]} parts */
export function kindsOf(parts) {
  const columns = parts.flatMap((part) => (part && "columns" in part ? part.columns : []));
  const found = parts
    .flatMap((part) => (part && "found" in part ? part.found : []))
    .filter(({ kind }) => kind !== "date");
  const inside = columns.some((column) => column.inside);
  const kinds = new Set([...columns, ...found].flatMap(({ kind }) => kind ?? []));
  const order = /** @type {Kind[]} */ (Object.keys(PEOPLE));
  const names = order.filter((kind) => kinds.has(kind)).map((kind) => pageText(PEOPLE[kind]));
  if (inside) names.push(pageText("personInside"));
  return listText(names);
}

/** Where it is decided about the parts of a file. @param {Part[]} parts @param {Decision[]} decisions are changed as its source chooses @param {() => void} go */
export function planForm(parts, decisions, go) {
  const several = parts.length > 1;
  return make(
    "div",
    { class: "plan" },
    ...parts.flatMap((part, at) => [
      ...(several ? [sheetTitle(part, at)] : []),
      ...(several || part.hidden ? [leftOut(decisions[at])] : []),
      ...formOf(part, decisions[at].plan),
      ...(part.text && part.text.looked < part.blob.size
        ? [make("p", { class: "quiet", text: pageText("textLooked", { size: sizeText(part.text.looked) }) })]
        : []),
    ]),
    ...(parts.some(({ ending }) => ending) ? [quiet("peopleConverted")] : []),
    quiet("peoplePseudonyms"),
    make("button", { type: "button", class: "primary", text: pageText("peopleMake"), click: go }),
  );
}

/** @param {Part} part @param {number} at */
const sheetTitle = ({ title, hidden }, at) =>
  make(
    "p",
    { class: "label" },
    make("bdi", { text: pageText("peopleSheet", { number: at + 1, name: visible(title) }) }),
    ...(hidden ? [" ", make("mark", { text: pageText("traceHidden") })] : []),
  );

/** @param {Decision} decision */
function leftOut(decision) {
  const box = make("input", { type: "checkbox", autocomplete: "off", checked: decision.out });
  box.addEventListener("change", () => (decision.out = box.checked));
  return make("label", { class: "choice" }, box, make("span", { text: pageText("peopleSheetOut") }));
}

/** @param {Part} part @param {TablePlan | TextPlan} plan @returns {HTMLElement[]} */
function formOf({ table, text }, plan) {
  if (table && "actions" in plan) return tableForm(table, plan);
  if (text && "kinds" in plan) return textForm(text, plan);
  return [];
}

/** @param {Table} table @param {TablePlan} plan */
function tableForm(table, plan) {
  const rows = table.columns.map((column, at) => columnRow(column, at, plan));
  const headed = make("input", { type: "checkbox", autocomplete: "off", checked: plan.headed });
  headed.addEventListener("change", () => (plan.headed = headed.checked));
  const kept = menu(
    [
      ["", pageText("rowsAll")],
      ...ROWS.map((count) => /** @type {[string, string]} */ ([String(count), pageText("rowsFirst", { count })])),
      [COUNTS, pageText("rowsCounts")],
    ],
    plan.counts ? COUNTS : String(plan.rows ?? ""),
    (value) =>
      Object.assign(plan, { counts: value === COUNTS, rows: value === COUNTS || !value ? null : Number(value) }),
  );
  return [
    make("p", { text: pageText("peopleLead") }),
    make("ol", { class: "columns" }, ...rows),
    make("label", { class: "choice" }, headed, make("span", { text: pageText("peopleHeaded") })),
    make("label", {}, make("span", { text: pageText("peopleRows") }), kept),
    make("p", { class: "quiet", text: pageText("peopleLooked", { count: table.looked }) }),
  ];
}

/** @param {Text} text @param {TextPlan} plan */
function textForm({ found }, plan) {
  const rows = found.map(({ kind, count, examples }) => {
    const choice = menu(
      IN_TEXT.map((action) => [action, pageText(ACTIONS[action])]),
      plan.kinds[kind] ?? proposedInText(kind),
      (value) => (plan.kinds[kind] = /** @type {Action} */ (value)),
    );
    const title = make("span", {}, make("mark", { text: pageText(PEOPLE[kind]) }), ` × ${count}`);
    const value = examples.map(visible).join(" · ");
    return make("li", { class: "person" }, make("label", {}, title, choice), example(value));
  });
  return [
    make("p", { text: pageText("textLead") }),
    make("ol", { class: "columns" }, ...rows),
    linesField("textWords", plan.words, (lines) => (plan.words = lines)),
    linesField("textKept", plan.kept, (lines) => (plan.kept = lines)),
  ];
}

/** A field with something on each line. @param {"textWords" | "textKept"} key @param {string[]} before @param {(lines: string[]) => void} choose */
function linesField(key, before, choose) {
  const field = make("textarea", {
    rows: "3",
    dir: "auto",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    writingsuggestions: "false",
  });
  field.value = before.join("\n");
  field.addEventListener("input", () => choose(field.value.split("\n").filter((line) => line.trim())));
  return make("label", {}, make("span", { text: pageText(key) }), field);
}

/** @param {string} value */
const example = (value) => make("p", { class: "quiet", translate: "no", text: pageText("peopleExample", { value }) });

/** @param {PlainKey} key */
export const quiet = (key) => make("p", { class: "quiet", text: pageText(key) });

/** @param {Column} column @param {number} at @param {TablePlan} plan */
function columnRow({ heading, example: first, kind, inside }, at, plan) {
  const name = heading ? visible(heading) : pageText("peopleColumn", { number: at + 1 });
  const found = kind ? pageText(PEOPLE[kind]) : inside ? pageText("personInside") : "";
  const offered = /** @type {Action[]} */ (Object.keys(ACTIONS)).filter(
    (action) => action !== "inside" || inside || plan.actions[at] === "inside",
  );
  const choice = menu(
    offered.map((action) => [action, pageText(ACTIONS[action])]),
    plan.actions[at],
    (value) => (plan.actions[at] = /** @type {Action} */ (value)),
  );
  const title = make("span", {}, make("bdi", { text: name }), ...(found ? [" ", make("mark", { text: found })] : []));
  return make(
    "li",
    found ? { class: "person" } : {},
    make("label", {}, title, choice),
    ...(first ? [example(visible(first))] : []),
  );
}

/** @param {[string, string][]} options @param {string} chosen @param {(value: string) => void} choose */
function menu(options, chosen, choose) {
  const made = make(
    "select",
    { autocomplete: "off" },
    ...options.map(([value, text]) => make("option", { value, text, selected: value === chosen })),
  );
  made.addEventListener("change", () => choose(made.value));
  return made;
}

/** A copy of a part, what became of it, and its bytes to be looked through. @param {Part | undefined} part undefined if it is the only one @param {Copied} copy @param {Find} find @returns {HTMLElement[]} */
export const shownCopy = (part, copy, find) => [
  ...(part ? [sheetTitle(part, copy.at)] : []),
  ...saidOfCopy(copy),
  previewOf(copy.blob, copy.encoding, find),
];

/** What became of a part. @param {Copied} copy @returns {HTMLElement[]} */
function saidOfCopy({ done, still, plan, replaced, hidden }) {
  const counts = "actions" in plan && plan.counts;
  const lines = done
    ? [pageText("peopleKept", { kept: counts ? 0 : done.kept, read: done.read })]
    : [pageText("textReplaced", { count: replaced })];
  if (done?.odd) lines.push(pageText("peopleOdd", { count: done.odd }));
  if (hidden) lines.push(pageText("peopleHidden", { count: hidden }));
  if (!counts) {
    const kinds = kindsOf([still]);
    lines.push(kinds ? pageText("peopleStill", { kinds }) : pageText("peopleNothing"));
  }
  return lines.map((text) => make("p", { class: "quiet", text }));
}

/** The bytes that leave, piece by piece, and a search in all of them. @param {Blob} blob @param {string} encoding @param {Find} find */
export function previewOf(blob, encoding, find) {
  const text = make("pre", { class: "preview", tabindex: "0", translate: "no" }); // or a browser sends it to whoever translates
  const decoder = new TextDecoder(encoding === "bytes" ? "windows-1252" : "utf-8");
  let at = 0;
  const more = make("button", { type: "button", text: pageText("previewMore") });
  const show = async () => {
    const end = Math.min(blob.size, at + SHOWN);
    const read = decoder.decode(await blob.slice(at, end).arrayBuffer(), { stream: end < blob.size });
    if (!at) text.dir = RIGHT_TO_LEFT.test(read) ? "rtl" : "ltr"; // Firefox decides `auto` while nothing is there
    text.append(visibleLines(read));
    at = end;
    more.hidden = at >= blob.size;
  };
  let showing = show();
  more.addEventListener("click", () => (showing = showing.then(show))); // one after the other, each piece once
  return make(
    "details",
    { open: true },
    make("summary", { text: pageText("previewTitle", { size: sizeText(blob.size) }) }),
    searchIn(find),
    text,
    more,
  );
}

/** Line by line, with the marks that nobody sees. @param {string} text */
const visibleLines = (text) =>
  text
    .split(/(\r?\n|\t)/)
    .map((part, at) => (at % 2 ? part : visible(part)))
    .join("");

/** @param {Find} find */
function searchIn(find) {
  const field = make("input", {
    type: "text",
    dir: "auto",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    writingsuggestions: "false",
    "aria-label": pageText("previewFind"),
  });
  const said = make("p", { class: "quiet", role: "status" });
  const list = make("ul", { class: "places", translate: "no" });
  const search = async () => {
    const words = field.value.trim();
    if (!words) return;
    said.textContent = pageText("filesLooking");
    list.replaceChildren();
    try {
      const { count, places } = await find(words);
      said.textContent = count ? pageText("previewFound", { count }) : pageText("previewNone");
      list.replaceChildren(
        ...places.map(({ before, match, after }) =>
          make("li", { dir: "auto" }, visible(before), make("mark", { text: visible(match) }), visible(after)),
        ),
      );
    } catch {
      said.textContent = pageText("tracesFailed");
    }
  };
  field.addEventListener("keydown", (event) => event.key === "Enter" && void search());
  return make(
    "div",
    {},
    make(
      "div",
      { class: "search" },
      field,
      make("button", { type: "button", text: pageText("previewFind"), click: () => void search() }),
    ),
    said,
    list,
  );
}
