// The style sheet of pages: that of the panel with a frame of its own. The question marks make it a sheet by itself, so that
// the atlas goes on loading its styles in one piece.
import "@fontsource-variable/source-sans-3/wght.css?page";
import "virtual:theme.css?page";
import "../ui/ui.css?page";
import "../ui/controls.css?page";
import "../parts/parts.css?page";
import "../parts/names.css?page";
import "../parts/editionFoot.css?page";
import "../parts/provenance.css?page";
import "../parts/citation.css?page";
import "../parts/statement.css?page";
import "../parts/folds.css?page";
import "../parts/charts.css?page";
import "../parts/lifeLine.css?page";
import "../parts/story/story.css?page";
import "../panel/panel.css?page";
import "../panel/family.css?page";
import "../panel/keyFacts.css?page";
import "../panel/recordCheck.css?page";
import "../panel/pair.css?page";
import "../panel/country/country.css?page";
import "./page.css?page";
import "./story.css?page";
