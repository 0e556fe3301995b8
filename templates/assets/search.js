"use strict";

/*
 * The search page. What is typed is taken apart into words as SearchWords does; the files of the
 * index that hold them are read, each once; a record is found when every word leads to it.
 */
(() => {
  const PAGE = 50;
  const WORDS = 12;
  const PAUSE = 150; // milliseconds without a key before it is searched
  const WORTH = [3, 6, 8]; // of a word in the facts, in another name, in the title
  const BEGINNING = 0.5; // of what a whole word is worth
  const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+/gu;
  const FIRST_UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

  const field = document.getElementById("p-search");
  const told = document.getElementById("p-told");
  const list = document.getElementById("p-found");
  const more = document.getElementById("p-more");
  const ways = document.getElementById("p-ways");
  const title = document.title;
  const files = new Map();
  let last = 0;

  const read = (name) => {
    if (!files.has(name)) {
      const file = fetch(name).then((answer) => {
        if (!answer.ok) {
          throw new Error(name + ": " + answer.status);
        }
        return answer.json();
      });
      file.catch(() => files.delete(name));
      files.set(name, file);
    }
    return files.get(name);
  };

  const words = (text) => {
    const bare = text.normalize("NFKD").replace(/[\p{Mn}\p{Cf}]/gu, "");
    const folded = bare.toUpperCase().toLowerCase().replace(/ς/g, "σ");
    const found = new Set();
    for (const run of folded.match(/[\p{L}\p{N}\p{Mc}]+/gu) || []) {
      for (const part of run.match(UNSPACED)) {
        const letters = FIRST_UNSPACED.test(part) ? [...part] : [part];
        if (letters.length === 1) {
          found.add(letters[0]);
        }
        for (let i = 1; i < letters.length; i++) {
          found.add(letters[i - 1] + letters[i]);
        }
      }
    }
    return [...found].slice(0, WORDS);
  };

  /* What each record that a word leads to, or one that begins with it, is worth. */
  const worth = async (word, index) => {
    const worths = new Map();
    const holding = index.words.filter((file, at, all) => {
      const next = all[at + 1];
      return (file.from <= word || file.from.startsWith(word)) && !(next && next.from <= word);
    });
    for (const known of await Promise.all(holding.map((file) => read(file.file)))) {
      for (const [other, steps] of Object.entries(known)) {
        if (other.startsWith(word)) {
          const share = other === word ? 1 : BEGINNING;
          let number = 0;
          for (const step of steps) {
            number += step;
            const record = Math.floor(number / 4);
            const here = share * WORTH[number % 4];
            worths.set(record, Math.max(here, worths.get(record) || 0));
          }
        }
      }
    }
    return worths;
  };

  /* The records that every word leads to, the best first. */
  const search = async (sought, index) => {
    const each = await Promise.all(sought.map((word) => worth(word, index)));
    each.sort((one, other) => one.size - other.size);
    const sums = [];
    for (const [record, first] of each[0]) {
      let sum = first;
      for (const others of each.slice(1)) {
        sum += others.get(record) || Number.NaN;
      }
      if (sum > 0) {
        sums.push([record, sum]);
      }
    }
    sums.sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return sums.map(([record]) => record);
  };

  const line = (found) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "../" + found.href;
    link.textContent = found.title;
    if (found.lang) {
      link.lang = found.lang;
      link.dir = found.dir;
    }
    const facts = document.createElement("small");
    facts.textContent = found.facts;
    facts.className = "of-" + found.kind;
    item.append(link, " ", facts);
    return item;
  };

  const show = async (records, index, turn) => {
    const from = list.childElementCount;
    const next = records.slice(from, from + PAGE);
    const lines = await Promise.all(
      next.map(async (record) => {
        const file = Math.floor(record / index.foundInAFile);
        const all = await read("found-" + (file + 1) + ".json");
        return line(all[record % index.foundInAFile]);
      }),
    );
    if (turn === last) {
      list.append(...lines);
      more.hidden = list.childElementCount >= records.length;
      more.firstElementChild.onclick = () => {
        show(records, index, turn).then(() => list.children[from + PAGE]?.firstElementChild.focus(), fail);
      };
    }
  };

  const fail = () => {
    told.textContent = told.dataset.failed;
    ways.hidden = false;
  };

  const answer = async () => {
    const turn = ++last;
    const typed = field.value.trim();
    const sought = words(typed);
    document.title = typed ? typed + " · " + title : title;
    try {
      const index = sought.length ? await read("index.json") : null;
      const records = index ? await search(sought, index) : [];
      if (turn !== last) {
        return;
      }
      list.replaceChildren();
      more.hidden = true;
      ways.hidden = records.length > 0;
      const text = records.length ? told.dataset.found : told.dataset.none;
      told.textContent = typed ? text.replace("{0}", records.length.toLocaleString(document.documentElement.lang)) : "";
      await show(records, index, turn);
    } catch {
      if (turn === last) {
        fail();
      }
    }
  };

  const keep = () => {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
  };

  let pause = 0;
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      keep();
      answer();
    }, PAUSE);
  });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    keep();
    answer();
  });

  field.value = new URLSearchParams(location.search).get("q") || "";
  if (field.value) {
    answer();
  } else {
    field.focus();
  }
})();
