declare module "virtual:atlas-dataset" {
  import type { Dataset } from "./model.ts";

  const dataset: Dataset;
  export default dataset;
}
declare module "virtual:atlas-stories" {
  import type { StorySteps } from "./storySteps.ts";

  const stories: StorySteps;
  export default stories;
}
declare module "virtual:atlas-words" {
  import type { SearchWords } from "./words.ts";

  const words: SearchWords;
  export default words;
}
