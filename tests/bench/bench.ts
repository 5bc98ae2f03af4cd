import { workMain } from "./work.ts";
workMain();
