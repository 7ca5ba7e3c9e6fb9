/**
 * Seals with the page's core what tests/client/protocol/test_javascript_interop.py opens with Python's.
 * Reads {document, pin, today, codename, channel, answers, texts, answering, signing} and writes {cover, messages: [[envelope…]…], replies: [[reply…]…]}.
 */

import { deriveKeys, parse, stretch } from "../../client/web/protocol/codename.js";
import { verifyDeskDocument } from "../../client/web/protocol/desk.js";
import { layOut, sealCover, sealParts, throwaway } from "../../client/web/protocol/envelope.js";
import { hex, randomBytes, signingKey, unhex } from "../../client/web/protocol/primitives.js";
import { privateKey } from "../../client/web/protocol/xwing.js";
import { argon2id } from "../../client/web/vendor/argon2.js";
import { composeReply, sealReply } from "./reviewer.js";
import { readStandardInput } from "./standard-input.js";

const given = await readStandardInput();
const pin = { desk: unhex(given.pin.desk), rotations: given.pin.rotations, newest: unhex(given.pin.newest) };
const desk = await verifyDeskDocument(unhex(given.document), pin, given.today);
const keys = await deriveKeys(await stretch((await parse(given.codename, desk.id)).seven, desk.id, argon2id), desk.id);
const nobody = await throwaway(randomBytes);
const to = {
  caseKey: (await signingKey(keys.caseSeed)).publicKey,
  replyKey: (await privateKey(keys.replySeed)).publicBytes,
  clueKey: keys.clueKey,
};

const messages = [];
for (const text of given.texts)
  messages.push(
    await sealParts(
      desk,
      await layOut(desk, { text, channel: given.channel, answers: given.answers }, keys, randomBytes),
      nobody,
      randomBytes,
    ),
  );
const replies = [];
for (const [at, text] of given.answering.entries()) {
  const parts = composeReply(text, randomBytes(16), given.today, at + 1);
  replies.push(await Promise.all(parts.map((part) => sealReply(part, to, unhex(given.signing), desk.id, randomBytes))));
}
const cover = await sealCover(nobody, desk.id, randomBytes);
process.stdout.write(
  JSON.stringify({
    cover: hex(cover),
    messages: messages.map((parts) => parts.map(hex)),
    replies: replies.map((parts) => parts.map(hex)),
  }),
);
