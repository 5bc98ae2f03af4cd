import { expect, test } from "vitest";
import { isSoftwareRenderer } from "../../src/map/webgl.ts";

test.each([
  "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)",
  "Google SwiftShader",
  "llvmpipe (LLVM 17.0.6, 256 bits)",
  "ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)",
  "Apple Software Renderer",
])("%s draws without a graphics card", (name) => {
  expect(isSoftwareRenderer(name)).toBe(true);
});

test.each([
  "ANGLE (Intel, Intel(R) UHD Graphics 620 (0x00005917) Direct3D11 vs_5_0 ps_5_0, D3D11)",
  "Mesa Intel(R) HD Graphics 520 (SKL GT2)",
  "Apple M1",
  "WebKit WebGL",
  "",
])("%s draws with one, as far as it says", (name) => {
  expect(isSoftwareRenderer(name)).toBe(false);
});
