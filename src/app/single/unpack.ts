// The one script of the single file that stands in it as it is: unpacks the program, which is there compressed, and starts it.

/** The text of an element that holds compressed bytes in Base64. */
async function readPacked(id: string): Promise<string> {
  const packed = document.getElementById(id);
  const bytes = Uint8Array.from(atob(packed?.textContent ?? ""), (letter) => letter.charCodeAt(0));
  packed?.remove();
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).text();
}

/** Puts an element with a text into the page; the content policy knows the fingerprint of both texts. */
function put(name: "style" | "script", text: string): void {
  const element = document.createElement(name);
  if (element instanceof HTMLScriptElement) element.type = "module";
  element.textContent = text;
  document.head.append(element);
}

async function start(): Promise<void> {
  const [styles, program] = await Promise.all([readPacked("packed-styles"), readPacked("packed-program")]);
  put("style", styles);
  put("script", program);
}

start().catch((error: unknown) => {
  console.error(error);
  document.querySelector(".loading")?.setAttribute("hidden", "");
  document.querySelector(".too-old")?.removeAttribute("hidden");
});
