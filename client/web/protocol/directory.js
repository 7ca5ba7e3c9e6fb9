// @ts-check
/** The directory's schema (docs/protocol.md sections 4.4 and 4.5). What is read here was signed by the desk. */

import { ProtocolError, hex } from "./primitives.js";
import { MAXIMUM_DAY, member } from "./json.js";

const LIFE = 30; // days
const SLOTS = 16;
const MAX_PREDECESSORS = 1_000;
const MAX_ORIGINS = 64;

/** @typedef {Record<string, string>} Texts */
/** @typedef {{id: string, name: string, role: string, slot: number, signing: string, from: number, until: number | undefined}} Reviewer */
/** @typedef {{id: string, label: Texts}} Choice */
/** @typedef {{id: string, label: Texts, kind: string, required: boolean, choices: Choice[], condition: {question: string, choice: string} | undefined}} Question */
/** @typedef {{id: string, title: Texts, guidance: Texts, questions: Question[], slots: number[], threshold: number}} Channel */
/** @typedef {ReturnType<typeof readDirectory>} Directory */

/** Reads a directory's JSON, or throws `schema`, `slot-reused` or `day`. @param {import("./json.js").Json} source */
export function readDirectory(source) {
  const issued = member.day(source, "issued");
  const policy = readPolicy(member.object(source, "policy"));
  const reviewers = member.objects(source, "reviewers", 0, 64, readReviewer);
  const channels = member.objects(source, "channels", 1, 32, readChannel);
  for (const name of /** @type {const} */ (["id", "signing"]))
    member.distinct(reviewers.map((reviewer) => reviewer[name]));
  member.distinct(channels.map((channel) => channel.id));
  const predecessors = member.objects(source, "predecessors", 0, MAX_PREDECESSORS, (predecessor) => ({
    view: member.octets(predecessor, "view", 16),
    superseded: member.day(predecessor, "superseded"),
  }));
  member.distinct(predecessors.map(({ view }) => hex(view)));
  const statement = member.object(source, "statement");
  const directory = {
    serial: member.integer(source, "serial", 1, Number.MAX_SAFE_INTEGER),
    issued,
    expires: member.integer(source, "expires", issued, Math.min(issued + LIFE, MAXIMUM_DAY)),
    predecessors,
    origins: member.strings(source, "origins", MAX_ORIGINS),
    reviewers,
    channels,
    policy,
    statement: {
      date: member.day(statement, "date"),
      text: member.texts(statement, "text"),
      holds: member.strings(statement, "holds", 32),
    },
  };
  checkSlots(reviewers, policy.envelopeDays);
  checkDay(directory.statement.date, issued);
  return directory;
}

/** Refuses a day later than the one after another: clocks differ, but not by more (section 2). @param {number} untrusted @param {number} reference */
export function checkDay(untrusted, reference) {
  if (untrusted > reference + 1) throw new ProtocolError("day");
}

/** Whether a reviewer is at the desk on a day. @param {Reviewer} reviewer @param {number} day */
export const isActive = (reviewer, day) => reviewer.from <= day && day <= lastDay(reviewer);

/** The last day a reviewer is at the desk; the last there is, while that is open. @param {Reviewer} reviewer */
export const lastDay = (reviewer) => reviewer.until ?? MAXIMUM_DAY;

/** @param {import("./json.js").Json} source @returns {Reviewer} */
function readReviewer(source) {
  member.octets(source, "signing", 32);
  return {
    id: member.id(source, "id"),
    name: member.text(source, "name", 1, 100),
    role: member.text(source, "role", 0, 100),
    slot: member.integer(source, "slot", 0, SLOTS - 1),
    signing: source.signing,
    from: member.day(source, "from"),
    until: "until" in source ? member.day(source, "until") : undefined,
  };
}

/** @param {Reviewer[]} reviewers @param {number} envelopeDays */
function checkSlots(reviewers, envelopeDays) {
  const rest = 6 + envelopeDays; // the end of the last week, and as long as its envelopes are kept
  const goneBefore = (/** @type {Reviewer} */ reviewer, /** @type {Reviewer} */ other) =>
    reviewer.until !== undefined && other.from > reviewer.until + rest;
  for (const [at, reviewer] of reviewers.entries())
    for (const other of reviewers.slice(at + 1))
      if (reviewer.slot === other.slot && !goneBefore(reviewer, other) && !goneBefore(other, reviewer))
        throw new ProtocolError("slot-reused");
}

/** @param {import("./json.js").Json} source @returns {Channel} */
function readChannel(source) {
  const slots = member.array(source, "slots", 1, SLOTS);
  member.need(slots.every((slot) => Number.isInteger(slot) && slot >= 0 && slot < SLOTS));
  member.distinct(slots);
  const questions = member.objects(source, "questions", 0, 32, readQuestion);
  for (const [at, { id, condition }] of questions.entries()) {
    const earlier = questions.slice(0, at);
    member.need(!earlier.some((other) => other.id === id));
    if (!condition) continue;
    const asked = earlier.find((other) => other.id === condition.question);
    member.need(asked?.choices.some((choice) => choice.id === condition.choice));
  }
  return {
    id: member.id(source, "id"),
    title: member.texts(source, "title"),
    guidance: member.texts(source, "guidance"),
    questions,
    slots,
    threshold: member.integer(source, "threshold", 1, slots.length),
  };
}

/** @param {import("./json.js").Json} source @returns {Question} */
function readQuestion(source) {
  const kind = member.text(source, "kind");
  member.need(["text", "choice", "several", "date"].includes(kind));
  const chosen = kind === "choice" || kind === "several";
  member.need(chosen || !("choices" in source));
  const choices = chosen
    ? member.objects(source, "choices", 2, 32, (choice) => ({
        id: member.id(choice, "id"),
        label: member.texts(choice, "label"),
      }))
    : [];
  member.distinct(choices.map((choice) => choice.id));
  const wanted = "if" in source ? member.object(source, "if") : undefined;
  return {
    id: member.id(source, "id"),
    label: member.texts(source, "label"),
    kind,
    required: member.boolean(source, "required"),
    choices,
    condition: wanted && { question: member.id(wanted, "question"), choice: member.id(wanted, "choice") },
  };
}

/** @param {import("./json.js").Json} source */
function readPolicy(source) {
  return {
    envelopeDays: member.integer(source, "envelope_days", 7, 60),
    replyDays: member.integer(source, "reply_days", 7, 365),
    coverInterval: member.integer(source, "cover_interval", 2, 30),
    publishInterval: member.integer(source, "publish_interval", 0, 86_400),
    largestBundle: member.integer(source, "largest_bundle", 0, Number.MAX_SAFE_INTEGER),
    caseDays: "case_days" in source ? member.integer(source, "case_days", 30, 3650) : undefined,
    book: "book" in source ? member.integer(source, "book", 0, 2 ** 31 - 1) : 0,
  };
}
