// @ts-check
/** Every language but English: one file for everybody, which comes when the page can be used already (docs/adr/0039). */

import ar from "../strings/ar.js";
import de from "../strings/de.js";
import es from "../strings/es.js";
import fa from "../strings/fa.js";
import fr from "../strings/fr.js";
import hi from "../strings/hi.js";
import it from "../strings/it.js";
import ja from "../strings/ja.js";
import nl from "../strings/nl.js";
import pl from "../strings/pl.js";
import pt from "../strings/pt.js";
import ru from "../strings/ru.js";
import tr from "../strings/tr.js";
import uk from "../strings/uk.js";
import zh from "../strings/zh.js";

/** @type {Record<string, import("./language.js").Catalogue>} */
export const OTHER_LANGUAGES = { ar, de, es, fa, fr, hi, it, ja, nl, pl, pt, ru, tr, uk, zh };
