// Everything that a page needs beside its HTML: Turbo swaps pages, the switch flips light and dark at once.
import "@hotwired/turbo";
import "./shell/theme.js";
import "./shell/menu.js";
import "./shell/refresh.js";
import "./shell/place.js";
import "./shell/scroll.js";
import "./shell/search.js";
import "./shell/recent.js";
import "./shell/slide.js";
import "./submit/choice.js";
import "./submit/upload.js";
