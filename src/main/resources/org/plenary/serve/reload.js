// Shows problems over the page, and the page again when they are mended or the archive changed.
(() => {
  "use strict";
  const PLACE = "plenary-scroll";
  const timings = (performance.getEntriesByType("navigation")[0] || {}).serverTiming || [];
  const timing = timings.find((one) => one.name === "plenary");
  let version = timing ? Number(timing.description) : 0;
  let overlay = null;

  const place = JSON.parse(sessionStorage.getItem(PLACE) || "null");
  sessionStorage.removeItem(PLACE);
  if (place && place.path === location.pathname) {
    scrollTo(place.x, place.y);
  }

  function reload() {
    const here = { path: location.pathname, x: scrollX, y: scrollY };
    sessionStorage.setItem(PLACE, JSON.stringify(here));
    location.reload();
  }

  function element(name, text) {
    const made = document.createElement(name);
    made.textContent = text;
    return made;
  }

  function show(problems) {
    hide();
    if (problems.length === 0 || document.body.classList.contains("problems")) {
      return;
    }
    overlay = document.createElement("div");
    overlay.id = "plenary-problems";
    const root = overlay.attachShadow({ mode: "open" });
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.href = "/.plenary/overlay.css";
    const box = document.createElement("section");
    box.className = "problems";
    box.setAttribute("role", "alert");
    const count = problems.length === 1 ? "1 problem" : problems.length + " problems";
    box.append(element("h1", count + "; this is the last good page"));
    const close = element("button", "Hide");
    close.addEventListener("click", hide);
    box.append(close);
    problems.forEach((problem) => box.append(element("pre", problem)));
    root.append(style, box);
    document.documentElement.append(overlay);
  }

  function hide() {
    if (overlay) {
      overlay.remove();
      overlay = null;
    }
  }

  // A style sheet's address holds the hash of its content: style.0123456789.css
  const plain = (path) => path.replace(/\.[0-9a-f]{10}\.css$/, ".css");

  function dress(styles) {
    document.querySelectorAll("link[rel=stylesheet]").forEach((link) => {
      const path = new URL(link.href).pathname;
      const next = styles.find((style) => style !== path && plain(style) === plain(path));
      if (next) {
        link.href = next;
      }
    });
  }

  const source = new EventSource("/.plenary/events?TOKEN");
  source.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    version = version || state.version;
    if (version < state.pages) {
      reload();
      return;
    }
    if (version < state.version) {
      dress(state.styles);
      version = state.version;
    }
    show(state.problems);
  });
  source.addEventListener("error", () => {
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(reload, 1000); // another server answers now
    }
  });
  addEventListener("pagehide", () => source.close());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
})();
