declare module "virtual:atlas-dataset" {
  import type { Dataset } from "./model.ts";

  const dataset: Dataset;
  export default dataset;
}
