// @ts-check
/** People in a table: what was found, what its source decides for each column, and the copy that leaves, to be looked through. It decides nothing by itself. */

import { listText, pageText, sizeText } from "./language.js";
import { make } from "./dom.js";
import { visible } from "./names.js";

/** @typedef {import("../people/columns.js").Table} Table */
/** @typedef {import("../people/columns.js").Column} Column */
/** @typedef {import("../people/plan.js").TablePlan} TablePlan */
/** @typedef {import("../people/plan.js").Action} Action */
/** @typedef {import("../people/kinds.js").Kind} Kind */
/** @typedef {import("./language.js").PlainKey} PlainKey */
/** A copy of a table, by the plan it was made by and the number of the codename of its pseudonyms. `still`: what a look at it shows. @typedef {{blob: Blob, done: import("../people/plan.js").Done, still: Table | null, plan: TablePlan, codename: number}} Redacted */
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
/** Letters of a copy shown at once. */
const SHOWN = 4_000;

/** What is proposed: to be changed by its source before anything is made. @param {Table} table @returns {TablePlan} */
export const proposedPlan = ({ headed, columns }) => ({
  headed,
  actions: columns.map(({ proposed }) => proposed),
  rows: null,
  counts: false,
});

/** Whether a copy needs the key of a codename. @param {TablePlan} plan */
export const usesPseudonyms = ({ actions, counts }) =>
  !counts && actions.some((action) => action === "pseudonym" || action === "inside");

/** The kinds of a table's columns, as the page says them. @param {Table} table */
export function kindsOf({ columns }) {
  const kinds = new Set(columns.flatMap(({ kind }) => kind ?? []));
  const order = /** @type {Kind[]} */ (Object.keys(PEOPLE));
  const names = order.filter((kind) => kinds.has(kind)).map((kind) => pageText(PEOPLE[kind]));
  if (columns.some(({ inside }) => inside)) names.push(pageText("personInside"));
  return listText(names);
}

/** Where a plan is decided. @param {Table} table @param {TablePlan} plan is changed as its source chooses @param {() => void} go */
export function planForm(table, plan, go) {
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
  return make(
    "div",
    { class: "plan" },
    make("p", { text: pageText("peopleLead") }),
    make("ol", { class: "columns" }, ...rows),
    make("label", { class: "choice" }, headed, make("span", { text: pageText("peopleHeaded") })),
    make("label", {}, make("span", { text: pageText("peopleRows") }), kept),
    make("p", {
      class: "quiet",
      text: `${pageText("peopleLooked", { count: table.looked })} ${pageText("peoplePseudonyms")}`,
    }),
    make("button", { type: "button", class: "primary", text: pageText("peopleMake"), click: go }),
  );
}

/** @param {Column} column @param {number} at @param {TablePlan} plan */
function columnRow({ heading, example, kind, inside }, at, plan) {
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
    ...(example ? [make("p", { class: "quiet", text: pageText("peopleExample", { value: visible(example) }) })] : []),
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

/** What became of a table. @param {Redacted} copy @returns {HTMLElement[]} */
export function saidOfCopy({ done, still, plan }) {
  const lines = [pageText("peopleKept", { kept: plan.counts ? 0 : done.kept, read: done.read })];
  if (done.odd) lines.push(pageText("peopleOdd", { count: done.odd }));
  if (!plan.counts) {
    const kinds = still ? kindsOf(still) : "";
    lines.push(kinds ? pageText("peopleStill", { kinds }) : pageText("peopleNothing"));
  }
  return lines.map((text) => make("p", { class: "quiet", text }));
}

/** The bytes that leave, piece by piece, and a search in all of them. @param {Blob} blob @param {string} encoding @param {Find} find */
export function previewOf(blob, encoding, find) {
  const text = make("pre", { class: "preview", dir: "auto", tabindex: "0" });
  const decoder = new TextDecoder(encoding === "bytes" ? "windows-1252" : "utf-8");
  let at = 0;
  const more = make("button", { type: "button", text: pageText("previewMore") });
  const show = async () => {
    const end = Math.min(blob.size, at + SHOWN);
    const bytes = await blob.slice(at, end).arrayBuffer();
    text.append(visibleLines(decoder.decode(bytes, { stream: end < blob.size })));
    at = end;
    more.hidden = at >= blob.size;
  };
  more.addEventListener("click", () => void show());
  void show();
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
  const list = make("ul", { class: "places" });
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
