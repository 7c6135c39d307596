// The coach: while a need is typed, tells how it is read, how many partners it would find, and what to add.
// The page works without it. Nothing is stored: the text goes to this server's own /v1/analyses and back.
(() => {
  'use strict';
  const box = document.getElementById('coach');
  const need = document.getElementById('need');
  const form = document.getElementById('question');
  if (!box || !need || !form || !window.fetch) return;
  const part = (id) => document.getElementById('coach-' + id);
  const [reach, themes, without, add] = ['reach', 'themes', 'without', 'add'].map(part);
  const language = box.dataset.language;
  const labels = new Map();
  let latest = 0;
  let timer = 0;

  const refused = () => [...form.querySelectorAll('input[name=without]')].map((field) => field.value);

  for (const field of form.querySelectorAll('input[name=without]')) labels.set(field.value, field.dataset.label);

  const refuse = (id) => {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = 'without';
    field.value = id;
    form.append(field);
    ask();
    need.focus();
  };

  const accept = (id) => {
    for (const field of form.querySelectorAll('input[name=without]')) if (field.value === id) field.remove();
    ask();
    need.focus();
  };

  const chip = (label, word, act) => {
    const item = document.createElement('li');
    const button = document.createElement('button');
    const name = document.createElement('span');
    button.type = 'button';
    button.className = 'chip';
    name.className = 'unseen';
    name.textContent = ': ' + label;
    button.append(word, name);
    button.addEventListener('click', act);
    item.append(label + ' ', button);
    return item;
  };

  const show = (analysis) => {
    const held = box.contains(document.activeElement) ? document.activeElement.textContent : null;
    for (const theme of analysis.themes) labels.set(theme.id, theme.label);
    const counts = ['strong', 'possible'].filter((band) => analysis.qualifying[band] > 0);
    reach.textContent = counts.length
      ? counts.map((band) => analysis.qualifying[band] + ' ' + reach.dataset[band]).join(', ') + '.'
      : reach.dataset.none;
    themes.replaceChildren(
      ...analysis.themes.map((theme) => chip(theme.label, themes.dataset.refuse, () => refuse(theme.id))));
    part('themes-title').hidden = analysis.themes.length === 0;
    without.replaceChildren(
      ...refused().map((id) => chip(labels.get(id) || id, without.dataset.accept, () => accept(id))));
    part('without-title').hidden = refused().length === 0;
    add.replaceChildren(...analysis.add.map((advice) => {
      const item = document.createElement('li');
      item.textContent = advice;
      return item;
    }));
    box.hidden = false;
    if (held !== null) {
      const same = [...box.querySelectorAll('button')].find((button) => button.textContent === held);
      (same || need).focus();
    }
  };

  const ask = async () => {
    const text = need.value.trim();
    const turn = ++latest;
    if (text.length < 10) {
      box.hidden = true;
      return;
    }
    try {
      const response = await fetch('/v1/analyses', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, language, without: refused() }),
      });
      if (response.ok && turn === latest) show(await response.json());
    } catch {
      box.hidden = true;
    }
  };

  need.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 500);
  });
  ask();
})();
