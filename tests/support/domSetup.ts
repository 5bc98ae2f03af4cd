import { configure } from "@testing-library/react";

// Parts that load on demand are transformed at their first use: on a busy machine that takes longer than the second allowed by default.
configure({ asyncUtilTimeout: 20_000 });
