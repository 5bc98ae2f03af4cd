import { useId } from "react";
import type { NamingPreset } from "../dataset/model.ts";
import { Doors } from "../parts/Doors.tsx";
import { Room } from "../parts/Room.tsx";
import { Icon } from "../ui/Icon.tsx";
import { SiteLink } from "../ui/SiteLink.tsx";
import { useActions, useAtlas, useView } from "../view/hooks.ts";
import type { ThemeName } from "../view/state.ts";
import { Search } from "./search/Search.tsx";
import { ViewTabs } from "./ViewTabs.tsx";

const themeChoices: readonly (ThemeName | "system")[] = ["system", "light", "dark", "contrast"];

/** A naming with who uses it. */
const inWords = ({ label, institution }: NamingPreset): string => `${label} (${institution})`;

function BasisSwitch() {
  const { translate } = useAtlas();
  const basis = useView((store) => store.view.basis);
  const actions = useActions();
  return (
    <label className="switch">
      <input
        type="checkbox"
        checked={basis === "report"}
        onChange={(event) => actions.setBasis(event.target.checked ? "report" : "all")}
      />
      <span>{translate("basis.switch")}</span>
    </label>
  );
}

function ThemeChoice() {
  const { translate } = useAtlas();
  const theme = useView((store) => store.view.theme);
  const actions = useActions();
  return (
    <label className="field">
      <span>{translate("menu.theme")}</span>
      <select
        value={theme ?? "system"}
        onChange={(event) =>
          actions.setTheme(
            themeChoices.find((name): name is ThemeName => name === event.target.value && name !== "system") ?? null,
          )
        }
      >
        {themeChoices.map((name) => (
          <option key={name} value={name}>
            {translate(`theme.${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How Kosovo is named, and by whom so. */
function NamingChoice() {
  const { dataset, naming, translate } = useAtlas();
  const actions = useActions();
  return (
    <details className="naming">
      <summary>
        <span className="muted">{translate("menu.naming")}</span> <span>{inWords(naming)}</span>
      </summary>
      {dataset.naming.presets.map((preset) => (
        <label key={preset.id} className="check">
          <input
            type="radio"
            name="naming"
            checked={preset.id === naming.id}
            onChange={() => actions.setNaming(preset.default ? null : preset.id)}
          />
          <span>{inWords(preset)}</span>
        </label>
      ))}
    </details>
  );
}

/** Ways to the reader's own stories: how they open, sign, words. */
const storyDoors = [
  ["add", "plus", "app.addToStory"],
  ["list", "file", "app.ownStories"],
] as const;

/** Title and the options of the view. */
export function TopBar() {
  const { translate } = useAtlas();
  const actions = useActions();
  const menuId = useId();
  return (
    <header className="top-bar">
      <h1>
        <button
          type="button"
          className="home"
          onClick={() => actions.select({ kind: "none" })}
          title={translate("app.home")}
        >
          <span className="title-full">{translate("app.title")}</span>{" "}
          <span className="title-short">{translate("app.shortTitle")}</span>
        </button>
      </h1>
      <Room name="view.label">
        <ViewTabs />
      </Room>
      <Room name="search.label">
        <Search />
      </Room>
      <div className="top-bar-switch only-wide">
        <BasisSwitch />
      </div>
      <div className="top-bar-doors only-wide">
        <Doors className="button door" />
      </div>
      <button
        type="button"
        className="icon-button only-narrow"
        aria-haspopup="dialog"
        aria-label={translate("menu.takeAlong")}
        title={translate("menu.takeAlong")}
        onClick={() => actions.takeAlong("picture")}
      >
        <Icon name="download" />
      </button>
      <button type="button" className="icon-button" popoverTarget={menuId} aria-label={translate("menu.view")}>
        <Icon name="settings" />
      </button>
      <div id={menuId} popover="auto" className="menu" role="dialog" aria-label={translate("menu.view")}>
        <div className="only-narrow">
          <BasisSwitch />
          <div className="menu-doors">
            <Doors className="button door" />
          </div>
        </div>
        {storyDoors.map(([way, icon, words]) => (
          <button
            key={way}
            type="button"
            className="button"
            popoverTarget={menuId}
            popoverTargetAction="hide"
            onClick={() => actions.openOwnStories(way)}
          >
            <Icon name={icon} />
            <span>{translate(words)}</span>
          </button>
        ))}
        <ThemeChoice />
        <NamingChoice />
        <button type="button" className="button" onClick={() => window.print()}>
          <Icon name="print" />
          <span>{translate("menu.print")}</span>
        </button>
        <p className="muted">
          <SiteLink className="link" path="third-party-licences.txt">
            {translate("attribution.software")}
          </SiteLink>
        </p>
      </div>
    </header>
  );
}
