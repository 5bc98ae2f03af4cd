import english from "./locales/en.late.json" with { type: "json" };
import { addTexts } from "./translate.ts";

// Two fifths of the words belong to parts that the first screen does not have. A module that says one of them imports this
// file, so that the words come with its code; \`tests/text/late.test.ts\` holds it.
addTexts("en", english);
