import { expect, test } from "vitest";
import { embedOptionNames } from "../../src/embed/options.ts";
import { addressKeys } from "../../src/view/address.ts";
import { openAtlas } from "./driver/open.ts";
import { hostileTexts, SafetyDriver } from "./driver/safety.ts";

/** The same behind what a key takes. */
const values = [...hostileTexts, `place:${hostileTexts[0]}`, `table ${hostileTexts[0]}`, `1,2,${hostileTexts[0]}`];

const ownStory = `---
format: 1
title: ${JSON.stringify(hostileTexts[0])}
author: ${JSON.stringify(hostileTexts[3])}
summary: ${JSON.stringify(hostileTexts[0])}
---

## [<img src=x onerror="window.injected=1">](?map=light&q=%3Cscript%3Ewindow.injected%3D1%3C/script%3E)

<script>window.injected=1</script> [press](javascript:window.injected=1) ![](x) &lt;b&gt; &nbsp;

> <iframe src="javascript:window.injected=1"></iframe>
`;

// A page of its own: what has got into a page by any of this must not meet another walk.
test("code in an address or a story comes out as words; nothing leaves for another host, and nothing is kept", async () => {
  const atlas = await openAtlas("?map=light", { width: 1024, height: 768 });
  const safety = new SafetyDriver(atlas.page);
  const dialogs: string[] = [];
  atlas.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  try {
    expect(await safety.markupFromText()).toBe("TypeError");
    atlas.errors.splice(0);
    const queries = [...addressKeys, ...embedOptionNames].flatMap((key) =>
      values.map((value) => `?map=light&${key}=${encodeURIComponent(value)}`),
    );
    expect(queries.length).toBeGreaterThan(140);
    expect(await atlas.walk(queries)).toEqual([]);
    await atlas.step(`?map=light&view=${encodeURIComponent(hostileTexts[0] ?? "")}`);
    expect(await atlas.controls.notice().first().textContent()).toContain("<img src=x onerror=");
    expect(await safety.intruders()).toEqual([]);

    await atlas.go(`?map=light${atlas.own.linkOfFile(ownStory)}`);
    await atlas.words("<script>window.injected=1</script>").first().waitFor();
    expect(await safety.intruders()).toEqual([]);

    expect({ ran: await safety.hasRun(), dialogs, errors: atlas.errors, foreign: atlas.foreign }).toEqual({
      ran: false,
      dialogs: [],
      errors: [],
      foreign: [],
    });
    expect(await safety.kept()).toEqual([]);
  } finally {
    await atlas.close();
  }
});
