import { openMap } from "../mapPage.js";

await openMap();
